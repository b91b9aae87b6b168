package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Law 1: what the definition does not declare cannot be stored. */
class IntakeRulesTest {
  private static final FieldKey<String> NOTES =
      FieldKey.of("notes", Cardinality.ONE, TextFields.text(200));

  private static final WebAddress SITE = new WebAddress("https://a.example.fi");

  private final TestRegister test = new TestRegister();
  private final CustomerAccess maintenance = test.maintenance();

  @Test
  @DisplayName("S16.1 an undeclared field is refused, and nothing is stored")
  void undeclaredFieldIsRefused() {
    Customer withNotes = anna().collect(NOTES, "soittaa usein", OWN);
    refuses(ErrorCode.UNDECLARED_FIELD, () -> maintenance.register(withNotes));
    Customer anna = maintenance.register(anna());
    refuses(
        ErrorCode.UNDECLARED_FIELD,
        () -> maintenance.change(anna.id(), c -> c.collect(NOTES, "soittaa usein", OWN)));
    assertThat(maintenance.page(null, 10).customers()).hasSize(1);
  }

  @Test
  @DisplayName("S16.1 a declared path with another type is refused")
  void declaredPathWithAnotherTypeIsRefused() {
    FieldKey<String> fake = FieldKey.of("email", Cardinality.SEVERAL, TextFields.text(200));
    Customer crafted =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, PersonName.single("Anna"), OWN)
            .collect(fake, "not an address", OWN);
    refuses(ErrorCode.UNDECLARED_FIELD, () -> maintenance.register(crafted));
  }

  @Test
  @DisplayName("S26.1 an update service supplies names and contact data only")
  void updateServiceSuppliesNamesAndContactsOnly() {
    Provenance service =
        Provenance.fromParty(SourceKind.AUTHORITY_UPDATE_SERVICE, "nobody", TestRegister.NOW);
    refuses(
        ErrorCode.UNDECLARED_SOURCE,
        () ->
            maintenance.register(
                anna()
                    .collect(
                        CustomerFields.WEB_ADDRESS,
                        new WebAddress("https://a.example.fi"),
                        service)));
  }

  @Test
  @DisplayName("S27.1 a subcontractor names itself, and must be declared")
  void subcontractorNamesItself() {
    Provenance nameless =
        new Provenance(
            SourceKind.SUBCONTRACTOR,
            Optional.empty(),
            Channel.INTERFACE,
            TestRegister.NOW,
            Optional.empty());
    Provenance undeclared =
        Provenance.fromParty(SourceKind.SUBCONTRACTOR, "somebody", TestRegister.NOW);
    for (Provenance source : List.of(nameless, undeclared)) {
      refuses(
          ErrorCode.UNDECLARED_SOURCE,
          () -> maintenance.register(anna().collect(CustomerFields.WEB_ADDRESS, SITE, source)));
    }
  }

  @Test
  @DisplayName("S28.1 data of a partner's digital service names the partner and the way in")
  void partnerDataNamesThePartner() {
    Provenance cookie =
        new Provenance(
            SourceKind.PARTNER_DIGITAL,
            Optional.empty(),
            Channel.COOKIE,
            TestRegister.NOW,
            Optional.empty());
    refuses(
        ErrorCode.UNDECLARED_SOURCE,
        () -> maintenance.register(anna().collect(CustomerFields.WEB_ADDRESS, SITE, cookie)));
  }

  @Test
  @DisplayName("a person without a required field is not registered")
  void personWithoutRequiredFieldIsNotRegistered() {
    refuses(
        ErrorCode.MISSING_FIELD,
        () -> maintenance.register(Customer.newcomer(SubjectRole.CUSTOMER)));
  }

  @Test
  @DisplayName("S3.2 a purpose registers only the fields that it needs")
  void purposeRegistersOnlyItsFields() {
    refuses(
        ErrorCode.PURPOSE_DENIED,
        () -> test.as(TestRegister.MAIJA, Purpose.INVOICING).register(anna()));
  }

  @Test
  @DisplayName("a customer number is nobody else's")
  void customerNumberIsNobodyElses() {
    maintenance.register(anna());
    refuses(ErrorCode.DUPLICATE_CUSTOMER, () -> maintenance.register(anna()));
    assertThat(maintenance.page(null, 10).customers()).hasSize(1);
  }
}
