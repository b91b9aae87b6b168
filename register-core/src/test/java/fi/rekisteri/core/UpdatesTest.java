package fi.rekisteri.core;

import static fi.rekisteri.UpdateReport.End.APPLIED;
import static fi.rekisteri.UpdateReport.End.ERASED;
import static fi.rekisteri.UpdateReport.End.REFUSED;
import static fi.rekisteri.UpdateReport.End.STALE;
import static fi.rekisteri.UpdateReport.End.UNCHANGED;
import static fi.rekisteri.UpdateReport.End.UNKNOWN_PERSON;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.WRITER;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.core.UpdateService.KIND;
import static fi.rekisteri.core.UpdateService.day;
import static fi.rekisteri.core.UpdateService.numbered;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.WEB_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateListener;
import fi.rekisteri.UpdateReport;
import fi.rekisteri.UpdateReport.Remark;
import fi.rekisteri.UpdateSubject;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an update service sends changes names and contact data of people who are there. */
class UpdatesTest {
  private static final PersonName MARRIED = PersonName.of("Anna", "Niemi");
  private static final PostalAddress NEW_HOME =
      PostalAddress.of("Rantatie 3", "33100", "Tampere", "FI");

  private final UpdateService service = new UpdateService();

  private void ends(UpdateReport report, UpdateReport.End end) {
    assertThat(report.counts()).as(report.toString()).containsOnlyKeys(end);
  }

  @Test
  @DisplayName("S26 a newer value replaces the stored one, with the service as its origin")
  void newerValueReplaces() {
    UpdateReport report =
        service.apply(service.item(NAME, MARRIED, 5), service.item(POSTAL_ADDRESS, NEW_HOME, 6));
    assertThat(report.count(APPLIED)).isEqualTo(2);
    assertThat(report.remarks()).isEmpty();
    assertThat(service.access().get(service.anna.id()).field(NAME))
        .isInstanceOfSatisfying(Field.Held.class, held -> isFromService((Field.Held<?>) held));
    assertThat(service.access().find(CustomerSearch.BY_NAME, MARRIED)).hasSize(1);
    assertThat(service.access().find(CustomerSearch.BY_NAME, TestRegister.ANNA)).isEmpty();
  }

  private static void isFromService(Field.Held<?> held) {
    Entry<?> entry = held.entries().get(0);
    assertThat(entry.value()).isEqualTo(MARRIED);
    assertThat(entry.provenance().party()).contains("vtj");
    assertThat(entry.provenance().source()).isEqualTo(KIND);
    assertThat(entry.provenance().obtainedAt()).isEqualTo(NOW);
    assertThat(entry.provenance().refersTo()).contains(day(5));
  }

  @Test
  @DisplayName("S26 a value older than the stored one is ignored, one as old as it too")
  void olderValueIsIgnored() {
    ends(service.apply(service.item(NAME, MARRIED, -1)), STALE);
    UpdateReport report = service.apply(service.item(NAME, MARRIED, 0));
    ends(report, STALE);
    assertThat(report.remarks().get(0).place()).isEqualTo("name");
    assertThat(service.held(NAME)).contains(TestRegister.ANNA);
  }

  @Test
  @DisplayName("S26 the same batch again changes nothing, and is recorded as a look")
  void sameBatchChangesNothing() {
    List<UpdateItem> batch =
        List.of(service.item(NAME, MARRIED, 5), service.item(NAME, PersonName.of("A", "B"), 4));
    service.apply(batch);
    long version = service.access().get(service.anna.id()).version();
    UpdateReport again = service.apply(batch);
    assertThat(again.count(UNCHANGED)).isEqualTo(1);
    assertThat(again.count(STALE)).isEqualTo(1);
    assertThat(service.access().get(service.anna.id()).version()).isEqualTo(version);
    assertThat(service.test.outcomes(AuditAction.APPLY_UPDATE)).hasSize(2);
  }

  @Test
  @DisplayName("S26.4 nobody is registered by an update, and nobody erased comes back")
  void nobodyIsMade() {
    UpdateReport unknown = service.apply(service.item(numbered("X-1"), NAME, MARRIED, 5));
    ends(unknown, UNKNOWN_PERSON);
    assertThat(unknown.remarks())
        .containsExactly(new Remark(1, UNKNOWN_PERSON, Optional.empty(), "name"));
    erase(service.anna.id());
    UpdateSubject byId = new UpdateSubject.ById(service.anna.id());
    ends(service.apply(service.item(byId, NAME, MARRIED, 5)), ERASED);
    ends(service.apply(service.item(NAME, MARRIED, 5)), UNKNOWN_PERSON);
    assertThat(service.access().page(null, 10).customers()).isEmpty();
  }

  private void erase(CustomerId id) {
    ErasureVerdict verdict = new ErasureVerdict(id, new RuleId("Art. 17(1)(a)"), NOW);
    AuditEntry.Act act = AuditEntry.Act.done(AuditAction.ERASE, id, List.of());
    AuditEntry entry =
        new AuditEntry(Evidence.at(AuditPlace.first()), NOW, "maija", "test", Purpose.RIGHTS, act);
    service.test.storage.inTransaction(
        tx -> {
          tx.customers().erase(verdict, entry);
          return id;
        });
  }

  @Test
  @DisplayName(
      "S26.1 an undeclared service, and a field that it may not supply, are refused by row")
  void undeclaredIsRefused() {
    List<UpdateItem> number =
        List.of(service.item(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("A-9"), 5));
    assertThat(service.apply(number).remarks())
        .containsExactly(
            new Remark(1, REFUSED, Optional.of(ErrorCode.UNDECLARED_SOURCE), "customerNumber"));
    UpdateBatch stranger =
        new UpdateBatch("stranger", KIND, NOW, List.of(service.item(NAME, MARRIED, 5)));
    assertThat(service.access().applyUpdates(stranger, UpdateListener.SILENT).remarks())
        .extracting(Remark::code)
        .containsExactly(Optional.of(ErrorCode.UNDECLARED_SOURCE));
    assertThatThrownBy(() -> new UpdateBatch("vtj", SourceKind.CONTROLLER, NOW, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new UpdateSubject.ByTerm<>(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(service.held(NAME)).contains(TestRegister.ANNA);
  }

  @Test
  @DisplayName("S26 hostile values are refused by row and code, and the rest goes on")
  void hostileValuesAreRefused() {
    List<UpdateItem> items = new ArrayList<>();
    List<String> hostile =
        List.of("javascript:x", "https://user:pw@a.fi", "https://a.fi/\u0000", "\uD800");
    for (String url : hostile) {
      items.add(
          UpdateItem.reading(
              items.size() + 1, "url", () -> service.item(WEB_ADDRESS, new WebAddress(url), 5)));
    }
    items.add(service.item(NAME, MARRIED, 5));
    UpdateReport report = service.apply(items);
    assertThat(report.count(REFUSED)).isEqualTo(hostile.size());
    assertThat(report.count(APPLIED)).isEqualTo(1);
    assertThat(report.remarks()).extracting(Remark::place).containsOnly("url");
    assertThat(report + "" + items).doesNotContain("javascript", "user:pw", "Niemi", "A-1001");
  }

  @Test
  @DisplayName(
      "S26 a value from a time that has not come is refused: it would outdo all later ones")
  void futureIsRefused() {
    UpdateItem tomorrow = service.item(NAME, MARRIED, 31);
    UpdateBatch later = new UpdateBatch("vtj", KIND, NOW.plusSeconds(1), List.of(tomorrow));
    for (UpdateReport report :
        List.of(
            service.apply(tomorrow),
            service.apply(new UpdateItem.NewValue<>(2, UpdateService.ANNA, NAME, MARRIED, FAR)),
            service.access().applyUpdates(later, UpdateListener.SILENT))) {
      assertThat(report.remarks())
          .extracting(Remark::code)
          .containsExactly(Optional.of(ErrorCode.INVALID_PROVENANCE));
    }
    assertThat(service.held(NAME)).contains(TestRegister.ANNA);
  }

  private static final Instant FAR = Instant.MAX;

  @Test
  @DisplayName("S26 a leap day is a day like others")
  void leapDay() {
    Instant leapDay = Instant.parse("2024-02-29T23:59:59.999999999Z");
    UpdateItem item =
        new UpdateItem.NewValue<>(
            1, UpdateService.ANNA, WEB_ADDRESS, new WebAddress("https://anna.example.fi"), leapDay);
    ends(service.apply(item), APPLIED);
    ends(service.apply(item), UNCHANGED);
  }

  @Test
  @DisplayName("S26 an update does not guess which of several values it replaces")
  void severalValuesAreNotGuessed() {
    service
        .access()
        .change(
            service.anna.id(),
            c -> c.collect(EMAIL, EmailAddress.of("anna@work.example"), UpdateService.LONG_AGO));
    UpdateReport report = service.apply(service.item(EMAIL, EmailAddress.of("uusi@example.fi"), 5));
    assertThat(report.remarks())
        .extracting(Remark::code)
        .containsExactly(Optional.of(ErrorCode.FIELD_ALREADY_HELD));
    ends(service.apply(service.item(EMAIL, EmailAddress.of("anna@work.example"), 5)), UNCHANGED);
  }

  @Test
  @DisplayName("S41.1 a batch needs both designations, and a purpose that binds the field")
  void batchNeedsDesignations() {
    UpdateBatch batch = new UpdateBatch("vtj", KIND, NOW, List.of(service.item(NAME, MARRIED, 5)));
    for (var actor : List.of(READER, WRITER)) {
      refuses(
          ErrorCode.NOT_DESIGNATED,
          () ->
              service
                  .test
                  .as(actor, Purpose.REGISTER_MAINTENANCE)
                  .applyUpdates(batch, UpdateListener.SILENT));
    }
    UpdateReport report =
        service
            .test
            .as(TestRegister.MAIJA, Purpose.BUSINESS_DEVELOPMENT)
            .applyUpdates(batch, UpdateListener.SILENT);
    assertThat(report.count(REFUSED)).isEqualTo(1);
    assertThat(service.held(NAME)).contains(TestRegister.ANNA);
  }

  @Test
  @DisplayName("S26 the listener hears of every hundred rows, and of the whole at the end")
  void listenerHears() {
    List<UpdateItem> items = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      items.add(service.item(numbered("X-" + i), NAME, MARRIED, 5));
    }
    List<Long> heard = new ArrayList<>();
    UpdateBatch batch = new UpdateBatch("vtj", KIND, NOW, items);
    service.access().applyUpdates(batch, soFar -> heard.add(soFar.rows()));
    assertThat(heard).endsWith(250L).hasSize(3);
  }
}
