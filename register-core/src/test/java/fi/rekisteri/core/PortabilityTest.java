package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.ANNA;
import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.contactPerson;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.portability.Excluded;
import fi.rekisteri.portability.ExclusionReason;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.PortableValue;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.DataNature;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PortabilityTest {
  private static final Provenance FROM_AUTHORITY =
      Provenance.fromParty(SourceKind.AUTHORITY_UPDATE_SERVICE, "vtj", NOW);

  private final TestRegister test = new TestRegister();

  @Test
  @DisplayName("S71 AC of registration and an authority's service only the former goes, with why")
  void authoritysDataStays() {
    TestRegister updated = new TestRegister(new InMemoryStorage(), UpdateService.definition());
    Customer anna =
        updated
            .maintenance()
            .register(
                Customer.newcomer(SubjectRole.CUSTOMER)
                    .collect(CustomerFields.NAME, ANNA, OWN)
                    .collect(CustomerFields.EMAIL, ANNAS_MAIL, OWN)
                    .collect(
                        CustomerFields.POSTAL_ADDRESS,
                        PostalAddress.of("Koivukuja 1", "00530", "Helsinki", "FI"),
                        FROM_AUTHORITY));
    PortableData data = updated.register.actingAs(READER).portability(anna.id());
    assertThat(data.outcome()).isEqualTo(PortableData.Outcome.GRANTED);
    assertThat(paths(data)).containsExactly("name", "email");
    assertThat(data.values())
        .allSatisfy(value -> assertThat(value.nature()).isEqualTo(DataNature.PROVIDED));
    assertThat(reasons(data)).containsOnly(entry("postalAddress", ExclusionReason.FROM_OTHERS));
  }

  @Test
  @DisplayName("S71.1 what was observed goes too; what the controller assigned stays")
  void observedGoesAndAssignedStays() {
    Customer newcomer =
        anna()
            .collect(
                CustomerFields.ORDER, TestRegister.order("T-1"), Provenance.fromController(NOW));
    Customer anna = test.as(MAIJA, Purpose.RIGHTS).register(newcomer);
    PortableData data = test.register.actingAs(READER).portability(anna.id());
    assertThat(data.values())
        .filteredOn(value -> value.place().path().equals("order"))
        .extracting(PortableValue::nature, PortableValue::source)
        .containsExactly(tuple(DataNature.OBSERVED, SourceKind.CONTROLLER));
    assertThat(reasons(data)).containsOnly(entry("customerNumber", ExclusionReason.ASSIGNED));
    assertThat(data.values()).allSatisfy(value -> assertThat(value.purposes()).isNotEmpty());
    assertThat(data.role()).contains(SubjectRole.CUSTOMER);
  }

  @Test
  @DisplayName("S71 a contact person on a weighed interest: not applicable, with an access copy")
  void contactPersonIsOfferedAccessCopy() {
    Customer pekka = test.maintenance().register(contactPerson());
    PortableData data = test.register.actingAs(READER).portability(pekka.id());
    assertThat(data.outcome()).isEqualTo(PortableData.Outcome.NOT_APPLICABLE);
    assertThat(data.offersAccessCopy()).isTrue();
    assertThat(reasons(data))
        .containsOnly(
            entry("name", ExclusionReason.OTHER_BASIS),
            entry("affiliation", ExclusionReason.OTHER_BASIS),
            entry("customerNumber", ExclusionReason.ASSIGNED));
  }

  @Test
  @DisplayName("S71 an unknown person is told that nothing is held, and it is recorded")
  void unknownPersonIsAnswered() {
    CustomerId nobody = CustomerId.random();
    PortableData data = test.register.actingAs(READER).portability(nobody);
    assertThat(data.outcome()).isEqualTo(PortableData.Outcome.NOTHING_HELD);
    assertThat(data.role()).isEmpty();
    assertThat(data.offersAccessCopy()).isFalse();
    assertThat(test.register.actingAs(ADMIN).audit().ofSubject(nobody, null, 10))
        .extracting(one -> one.act().action())
        .containsExactly(AuditAction.ANSWER_PORTABILITY);
  }

  @Test
  @DisplayName("Art. 7(3) a consent carries what it covers until it is withdrawn")
  void withdrawnConsentCarriesNothing() {
    TestRegister personal = new TestRegister(new InMemoryStorage(), personalised());
    Customer newcomer =
        contactPerson()
            .collect(
                CustomerFields.ORDER, TestRegister.order("T-1"), Provenance.fromController(NOW));
    Customer pekka = personal.as(MAIJA, Purpose.RIGHTS).register(newcomer);
    CustomerId id = pekka.id();
    assertThat(orderOf(personal, id)).isEqualTo(ExclusionReason.NO_CONSENT);
    personal
        .register
        .actingAs(MAIJA)
        .choicesOf(id)
        .record(
            Choice.Consent.of(
                Purpose.PERSONALISED_CONTENT, new Asked("1", Language.FI), Closing.CALL));
    PortableData data = personal.register.actingAs(READER).portability(id);
    assertThat(paths(data)).containsExactly("order");
    assertThat(data.values().get(0).purposes()).containsExactly(Purpose.PERSONALISED_CONTENT);
    personal
        .register
        .actingAs(MAIJA)
        .choicesOf(id)
        .record(new Choice.Withdrawal(Purpose.PERSONALISED_CONTENT, Closing.CALL));
    assertThat(orderOf(personal, id)).isEqualTo(ExclusionReason.NO_CONSENT);
  }

  @Test
  @DisplayName("Art. 18(2) restricted data goes: storing it rests on the contract all the same")
  void restrictedDataGoes() {
    Customer anna = test.maintenance().register(anna());
    PortableData before = test.register.actingAs(READER).portability(anna.id());
    test.register
        .actingAs(MAIJA)
        .choicesOf(anna.id())
        .record(Closing.TOTAL_RESTRICTION.closing.get(0));
    PortableData after = test.register.actingAs(READER).portability(anna.id());
    assertThat(after.values()).isEqualTo(before.values()).isNotEmpty();
  }

  @Test
  @DisplayName("S32 what is held instead of erased goes for the purposes of the hold alone")
  void heldDataStays() {
    Customer anna = test.maintenance().register(anna());
    new Held(test.register).set(anna.id(), Held.vouchers("email", "name"));
    PortableData data = test.register.actingAs(READER).portability(anna.id());
    assertThat(paths(data)).contains("name", "phone").doesNotContain("email");
    assertThat(data.excluded())
        .filteredOn(one -> one.reason() == ExclusionReason.HELD)
        .extracting(one -> one.place().path(), Excluded::decidedBy)
        .containsExactly(tuple("email", Held.BOOKKEEPING));
  }

  @Test
  @DisplayName("law 2: it is for those who may answer, and the trail names the fields that went")
  void answerIsRecorded() {
    Customer anna = test.maintenance().register(anna());
    test.register.actingAs(READER).portability(anna.id());
    AuditEntry entry = test.entries().get(0);
    assertThat(test.outcomes(AuditAction.ANSWER_PORTABILITY)).containsExactly(Outcome.DONE);
    assertThat(
            test.entries().stream()
                .filter(one -> one.act().action() == AuditAction.ANSWER_PORTABILITY)
                .flatMap(one -> one.act().fields().stream()))
        .containsExactlyInAnyOrder("name", "email", "phone", "postalAddress");
    assertThat(entry.purpose()).isNotNull();
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> test.register.actingAs(TestRegister.WRITER).portability(anna.id()));
  }

  @Test
  @DisplayName("law 10: nothing of a value is printed")
  void nothingIsPrinted() {
    Customer anna = test.maintenance().register(anna());
    PortableData data = test.register.actingAs(READER).portability(anna.id());
    assertThat(data.toString() + data.values() + data.excluded())
        .doesNotContain("Virta", "example.fi", "Kuusikko", "401234567");
  }

  private static ExclusionReason orderOf(TestRegister register, CustomerId id) {
    return reasons(register.register.actingAs(READER).portability(id)).get("order");
  }

  private static RegisterDefinition personalised() {
    return TestRegister.definition().toBuilder()
        .change(changes -> changes.status(ActivityStatus.ACTIVE, Purpose.PERSONALISED_CONTENT))
        .build();
  }

  static List<String> paths(PortableData data) {
    return data.values().stream().map(value -> value.place().path()).distinct().toList();
  }

  static Map<String, ExclusionReason> reasons(PortableData data) {
    return data.excluded().stream()
        .collect(Collectors.toMap(one -> one.place().path(), Excluded::reason));
  }
}
