package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ANNA;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.NameAndPostalCode;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People are found by several fields together, and each field keeps its purposes. */
class CompoundSearchTest {
  /** Sees the name, and no address. */
  private static final Purpose NAMING = new Purpose("NAMING");

  private static final SearchKey<String> BY_MAIL_AND_PHONE =
      SearchKey.compound(
          "mailAndPhone",
          new SearchPart<>(
              CustomerFields.EMAIL,
              Normalisation.EMAIL,
              mail -> Optional.of(mail.value()),
              both -> both.split(" ")[0]),
          new SearchPart<>(
              CustomerFields.PHONE,
              Normalisation.PHONE,
              phone -> Optional.of(phone.value()),
              both -> both.split(" ")[1]));

  private final TestRegister test = new TestRegister(new InMemoryStorage(), definition());
  private final CustomerAccess maintenance = test.maintenance();
  private final CustomerAccess naming = test.as(MAIJA, NAMING);
  private final Customer anna = maintenance.register(anna());

  private static RegisterDefinition definition() {
    ProcessingActivity activity =
        ProcessingActivity.active(
            NAMING,
            LocalizedText.of("Nimien korjaaminen.", "Rättelse av namn.", "Mending names."),
            Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
            Set.of(CustomerFields.NAME));
    return TestRegister.definition().toBuilder()
        .searchKey(CustomerSearch.BY_NAME_AND_POSTAL_CODE)
        .searchKey(BY_MAIL_AND_PHONE)
        .activity(activity)
        .build();
  }

  @Test
  @DisplayName("S45.3 a person is found by name and postal code together, and by no other pair")
  void personIsFoundByBothTogether() {
    maintenance.register(person("Anna", "Virtaläinen", "00100"));
    assertThat(found(PersonName.of("ANNA", "virtaläinen"), "FI-00530")).containsExactly(anna.id());
    assertThat(found(ANNA, "00531")).isEmpty();
    assertThat(found(PersonName.of("Anna", "Virtalainen"), "00530")).isEmpty();
    assertThat(maintenance.find(CustomerSearch.BY_NAME, ANNA)).hasSize(2);
  }

  @Test
  @DisplayName("S3.2 S45.3 a change of one part moves the tag, also where the other is withheld")
  void changeOfOnePartMovesTheTag() {
    PersonName married = PersonName.of("Anna", "Korhonen");
    Customer seen = naming.change(anna.id(), c -> c.rectify(CustomerFields.NAME, married, OWN));
    assertThat(found(married, "00530")).containsExactly(anna.id());
    assertThat(found(ANNA, "00530")).isEmpty();
    Field<PostalAddress> address = seen.field(CustomerFields.POSTAL_ADDRESS);
    assertThat(address).isEqualTo(new Field.Withheld<>(Withholding.NOT_BOUND));
    assertThat(only(AuditAction.CHANGE).act().fields()).containsExactly("name");
    PostalAddress home = PostalAddress.of("Kuja 1", "90100", "Oulu", "FI");
    maintenance.change(anna.id(), c -> c.rectify(CustomerFields.POSTAL_ADDRESS, home, OWN));
    assertThat(found(married, "90100")).containsExactly(anna.id());
    assertThat(found(married, "00530")).isEmpty();
  }

  @Test
  @DisplayName("S45.3 who lacks one part is not found by the pair, and is from when it comes")
  void personWithoutOnePartIsNotFound() {
    PersonName name = PersonName.of("Veikko", "Nieminen");
    Customer veikko =
        maintenance.register(
            Customer.newcomer(SubjectRole.CUSTOMER).collect(CustomerFields.NAME, name, OWN));
    assertThat(found(name, "00530")).isEmpty();
    PostalAddress home = PostalAddress.of("Kuja 1", "00530", "Helsinki", "FI");
    maintenance.change(veikko.id(), c -> c.collect(CustomerFields.POSTAL_ADDRESS, home, OWN));
    assertThat(found(name, "00530")).containsExactly(veikko.id());
  }

  @Test
  @DisplayName("S3.2 S5.2 a pair with a withheld field is not searched by, and the try is recorded")
  void pairWithWithheldFieldIsRefused() {
    NameAndPostalCode sought = new NameAndPostalCode(ANNA, "00530");
    assertThat(naming.find(CustomerSearch.BY_NAME, ANNA)).as("control").hasSize(1);
    refuses(
        ErrorCode.PURPOSE_DENIED,
        () -> naming.find(CustomerSearch.BY_NAME_AND_POSTAL_CODE, sought));
    assertThat(test.outcomes(AuditAction.SEARCH))
        .containsExactlyInAnyOrder(Outcome.DONE, Outcome.DENIED);
  }

  @Test
  @DisplayName("S45.3 a key that is not declared as it stands is refused")
  void otherLengthIsNotDeclared() {
    NameAndPostalCode sought = new NameAndPostalCode(ANNA, "00530");
    refuses(
        ErrorCode.NOT_SEARCHABLE,
        () -> maintenance.find(CustomerSearch.BY_NAME_AND_POSTAL_CODE.withBits(64), sought));
  }

  @Test
  @DisplayName("S42.3 a search that finds nobody names both fields")
  void emptySearchNamesBothFields() {
    assertThat(found(ANNA, "99999")).isEmpty();
    assertThat(only(AuditAction.SEARCH).act().fields()).containsExactly("name", "postalAddress");
    assertThat(only(AuditAction.SEARCH).act().outcome()).isEqualTo(Outcome.NOTHING_FOUND);
  }

  @Test
  @DisplayName("S45.3 each combination of several values finds; too many are refused whole")
  void eachCombinationFinds() {
    maintenance.change(anna.id(), c -> withContacts(c, 15, 15));
    assertThat(maintenance.find(BY_MAIL_AND_PHONE, "anna.virta@example.fi +35840100014"))
        .hasSize(1);
    assertThat(maintenance.find(BY_MAIL_AND_PHONE, "a3@example.fi +358401234567")).hasSize(1);
    assertThat(maintenance.find(BY_MAIL_AND_PHONE, "a15@example.fi +358401234567")).isEmpty();
    refuses(
        ErrorCode.TOO_MANY_TERMS, () -> maintenance.change(anna.id(), c -> withContacts(c, 16, 0)));
    assertThat(maintenance.get(anna.id()).version()).isEqualTo(2);
  }

  @Test
  @DisplayName("A10 S32.5 an erased person is found by no part of what they were")
  void erasedPersonIsNotFound() {
    ErasureVerdict verdict = new ErasureVerdict(anna.id(), new RuleId("S32"), NOW);
    AuditEntry.Act erased = AuditEntry.Act.done(AuditAction.ERASE, anna.id(), List.of());
    AuditEntry entry =
        new AuditEntry(
            Evidence.at(AuditPlace.first()), NOW, "maija", "test", Purpose.RIGHTS, erased);
    assertThat(found(ANNA, "00530")).as("control").hasSize(1);
    test.storage.inTransaction(
        tx -> {
          tx.customers().erase(verdict, entry);
          return entry;
        });
    assertThat(found(ANNA, "00530")).isEmpty();
    assertThat(maintenance.find(CustomerSearch.BY_NAME, ANNA)).isEmpty();
    assertThat(maintenance.find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL)).isEmpty();
  }

  private static Customer withContacts(Customer customer, int mails, int phones) {
    Customer changed = customer;
    for (int i = 0; i < mails; i++) {
      EmailAddress mail = EmailAddress.of("a" + i + "@example.fi");
      if (!changed.values(CustomerFields.EMAIL).contains(mail)) {
        changed = changed.collect(CustomerFields.EMAIL, mail, OWN);
      }
    }
    for (int i = 0; i < phones; i++) {
      PhoneNumber phone = new PhoneNumber("+358401000" + (10 + i));
      changed = changed.collect(CustomerFields.PHONE, phone, OWN);
    }
    return changed;
  }

  private static Customer person(String given, String family, String code) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of(given, family), OWN)
        .collect(
            CustomerFields.POSTAL_ADDRESS, PostalAddress.of("Kuja 1", code, "Helsinki", "FI"), OWN);
  }

  private List<CustomerId> found(PersonName name, String code) {
    return maintenance
        .find(CustomerSearch.BY_NAME_AND_POSTAL_CODE, new NameAndPostalCode(name, code))
        .stream()
        .map(Customer::id)
        .toList();
  }

  private AuditEntry only(AuditAction action) {
    return test.entries().stream()
        .filter(entry -> entry.act().action() == action)
        .findFirst()
        .orElseThrow();
  }
}
