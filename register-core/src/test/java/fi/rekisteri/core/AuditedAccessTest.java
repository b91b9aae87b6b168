package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Law 6: every access leaves its entry in the same transaction, or does not happen. */
class AuditedAccessTest {
  private final SilencedStorage storage = new SilencedStorage(new InMemoryStorage());
  private final TestRegister test = new TestRegister(storage, TestRegister.definition());
  private final CustomerAccess maintenance = test.maintenance();
  private final Customer anna = maintenance.register(anna());

  @Test
  @DisplayName("S42.3 each kind of access names actor, interface, purpose, fields and outcome")
  void eachAccessIsRecorded() {
    maintenance.get(anna.id());
    maintenance.find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL);
    maintenance.page(null, 10);
    maintenance.change(anna.id(), c -> c.rectify(CustomerFields.NAME, PersonName.single("A"), OWN));
    test.as(READER, Purpose.ORDER_MANAGEMENT).collection(anna.id(), CustomerFields.ORDER, null, 9);
    assertThat(trail(anna.id()))
        .extracting(entry -> entry.act().action())
        .containsExactlyInAnyOrder(
            AuditAction.REGISTER,
            AuditAction.READ,
            AuditAction.SEARCH,
            AuditAction.PAGE,
            AuditAction.CHANGE,
            AuditAction.READ_COLLECTION);
    assertThat(only(AuditAction.READ).act().fields())
        .as("collections are read apart")
        .contains("name", "email")
        .doesNotContain("order", "ipObservation");
    AuditEntry change = only(AuditAction.CHANGE);
    assertThat(change.actor()).isEqualTo("maija");
    assertThat(change.interfaceId()).isEqualTo("back-office");
    assertThat(change.purpose()).isEqualTo(Purpose.REGISTER_MAINTENANCE);
    assertThat(change.at()).isEqualTo(NOW);
    assertThat(change.act().fields()).containsExactly("name");
    assertThat(change.act().outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  @DisplayName(
      "S3 a read for a purpose that does not bind the field is denied, and the denial recorded")
  void denialIsRecorded() {
    CustomerAccess statistics = test.as(READER, Purpose.INVOICING);
    refuses(
        ErrorCode.PURPOSE_DENIED,
        () -> statistics.collection(anna.id(), CustomerFields.IP_OBSERVATION, null, 10));
    AuditEntry denied = only(AuditAction.READ_COLLECTION);
    assertThat(denied.act().outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.act().code()).contains(ErrorCode.PURPOSE_DENIED);
  }

  @Test
  @DisplayName("S41 the attempt of an undesignated actor is recorded")
  void attemptOfUndesignatedActorIsRecorded() {
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> test.as(ADMIN, Purpose.REGISTER_MAINTENANCE).get(anna.id()));
    assertThat(only(AuditAction.READ).act().code()).contains(ErrorCode.NOT_DESIGNATED);
  }

  @Test
  @DisplayName("a search that finds nobody is recorded without the term")
  void searchThatFindsNobodyIsRecorded() {
    maintenance.find(CustomerSearch.BY_EMAIL, EmailAddress.of("nobody@example.fi"));
    List<AuditEntry> all =
        storage.inTransaction(tx -> tx.audit().between(NOW, NOW.plusSeconds(1), null, 100));
    AuditEntry search =
        all.stream().filter(e -> e.act().action() == AuditAction.SEARCH).findFirst().orElseThrow();
    assertThat(search.act().outcome()).isEqualTo(Outcome.NOTHING_FOUND);
    assertThat(search.act().subject()).isEmpty();
    assertThat(search.toString()).doesNotContain("nobody");
  }

  @Test
  @DisplayName(
      "law 9: a term that too many share shows nobody, and is not recorded as nothing found")
  void termThatTooManyShareShowsNobody() {
    for (int i = 0; i < 101; i++) {
      maintenance.register(
          Customer.newcomer(SubjectRole.CUSTOMER)
              .collect(CustomerFields.NAME, PersonName.of("Maija", "Meikalainen"), OWN));
    }
    refuses(
        ErrorCode.TOO_MANY_FOUND,
        () -> maintenance.find(CustomerSearch.BY_NAME, PersonName.of("Maija", "Meikalainen")));
    List<AuditEntry> searches =
        storage.inTransaction(tx -> tx.audit().between(NOW, NOW.plusSeconds(1), null, 500)).stream()
            .filter(entry -> entry.act().action() == AuditAction.SEARCH)
            .toList();
    assertThat(searches).hasSize(1);
    assertThat(searches.get(0).act().outcome()).isEqualTo(Outcome.DENIED);
    assertThat(searches.get(0).act().code()).contains(ErrorCode.TOO_MANY_FOUND);
  }

  @Test
  @DisplayName("S42 where the audit trail cannot be written, nothing is shown")
  void nothingIsShownWithoutAudit() {
    storage.auditFails = true;
    refuses(ErrorCode.STORAGE_FAILED, () -> maintenance.get(anna.id()));
    refuses(ErrorCode.STORAGE_FAILED, () -> maintenance.page(null, 10));
    refuses(
        ErrorCode.STORAGE_FAILED,
        () -> maintenance.find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL));
    refuses(ErrorCode.STORAGE_FAILED, () -> test.register.actingAs(READER).answerAccess(anna.id()));
  }

  @Test
  @DisplayName("Art. 5(2) the trail is shown to a designated person, and looking is recorded")
  void lookingAtTheTrailIsRecorded() {
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> test.register.actingAs(MAIJA).audit().ofSubject(anna.id(), null, 10));
    List<AuditEntry> first = test.register.actingAs(ADMIN).audit().ofSubject(anna.id(), null, 10);
    assertThat(first).extracting(e -> e.act().action()).contains(AuditAction.REGISTER);
    List<AuditEntry> second = test.register.actingAs(ADMIN).audit().ofSubject(anna.id(), null, 10);
    assertThat(second).hasSize(first.size() + 1);
  }

  private AuditEntry only(AuditAction action) {
    List<AuditEntry> found =
        trail(anna.id()).stream().filter(entry -> entry.act().action() == action).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<AuditEntry> trail(CustomerId id) {
    return storage.inTransaction(tx -> tx.audit().ofSubject(id, null, 100));
  }
}
