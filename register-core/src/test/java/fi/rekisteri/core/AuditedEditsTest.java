package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.WRITER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.contactPerson;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Law 6: whoever has seen a person is in the trail, also where nothing came of it. */
class AuditedEditsTest {
  private final TestRegister test = new TestRegister();
  private final CustomerAccess maintenance = test.maintenance();

  @Test
  @DisplayName("S42.3 an edit that gives up has seen the person, and that is recorded as a look")
  void editThatGivesUpIsRecordedAsLook() {
    Customer anna = maintenance.register(anna());
    List<Customer> seen = new ArrayList<>();
    assertThatThrownBy(
            () ->
                maintenance.change(
                    anna.id(),
                    before -> {
                      seen.add(before);
                      throw new IllegalStateException("the host changed its mind");
                    }))
        .hasMessage("the host changed its mind");
    assertThat(seen.get(0).value(CustomerFields.EMAIL)).contains(ANNAS_MAIL);
    assertThat(onlyLook().act().subject()).contains(anna.id());
    assertThat(onlyLook().act().fields()).contains("name", "email");
    assertThat(test.outcomes(AuditAction.CHANGE)).isEmpty();
  }

  @Test
  @DisplayName("S42.3 a change that is refused has seen the person too")
  void refusedChangeIsRecordedAsLook() {
    FieldKey<String> notes = FieldKey.of("notes", Cardinality.ONE, TextFields.text(50));
    Customer anna = maintenance.register(anna());
    refuses(
        ErrorCode.UNDECLARED_FIELD,
        () -> maintenance.change(anna.id(), c -> c.collect(notes, "x", OWN)));
    assertThat(onlyLook().act().subject()).contains(anna.id());
  }

  @Test
  @DisplayName("S42.3 an edit that changes nothing is a look; control: one that does is a change")
  void editThatChangesNothingIsLook() {
    Customer anna = maintenance.register(anna());
    maintenance.change(anna.id(), c -> c);
    assertThat(onlyLook().act().outcome()).isEqualTo(Outcome.DONE);
    assertThat(test.outcomes(AuditAction.CHANGE)).isEmpty();
    maintenance.change(anna.id(), c -> c.rectify(CustomerFields.NAME, PersonName.single("A"), OWN));
    assertThat(test.outcomes(AuditAction.CHANGE)).containsExactly(Outcome.DONE);
    assertThat(onlyLook()).isNotNull();
  }

  @Test
  @DisplayName("S41.1 who may not read does not read through a change, and registers nevertheless")
  void whoMayNotReadDoesNotReadThroughChange() {
    CustomerAccess writer = test.as(WRITER, Purpose.REGISTER_MAINTENANCE);
    Customer anna = writer.register(anna());
    List<Customer> seen = new ArrayList<>();
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () ->
            writer.change(
                anna.id(),
                before -> {
                  seen.add(before);
                  return before;
                }));
    assertThat(seen).isEmpty();
    assertThat(test.outcomes(AuditAction.CHANGE)).containsExactly(Outcome.DENIED);
  }

  @Test
  @DisplayName("S42.3 a page of nobody is recorded")
  void emptyPageIsRecorded() {
    assertThat(maintenance.page(null, 10).customers()).isEmpty();
    assertThat(test.outcomes(AuditAction.PAGE)).containsExactly(Outcome.NOTHING_FOUND);
  }

  @Test
  @DisplayName(
      "law 9: a search that hides who it found is recorded as denied, not as nothing found")
  void searchThatHidesIsRecordedAsDenied() {
    maintenance.register(contactPerson());
    CustomerAccess collecting = test.as(READER, Purpose.DEBT_COLLECTION);
    PersonName pekka = PersonName.of("Pekka", "Koskinen");
    assertThat(collecting.find(CustomerSearch.BY_NAME, pekka)).isEmpty();
    assertThat(test.outcomes(AuditAction.SEARCH)).containsExactly(Outcome.DENIED);
    assertThat(collecting.find(CustomerSearch.BY_NAME, PersonName.of("No", "Body"))).isEmpty();
    assertThat(test.outcomes(AuditAction.SEARCH))
        .as("control")
        .containsExactlyInAnyOrder(Outcome.DENIED, Outcome.NOTHING_FOUND);
  }

  @Test
  @DisplayName("S42.3 a row that an import may not bring in is in the trail as denied")
  void denialInsideImportIsRecorded() {
    List<ImportCandidate> rows = List.of(new ImportCandidate.Readable(1, anna()));
    ImportReport report =
        test.as(MAIJA, Purpose.INVOICING).importAll(rows.iterator(), ImportListener.SILENT);
    assertThat(report.rejects())
        .extracting(ImportReport.Reject::code)
        .containsExactly(ErrorCode.PURPOSE_DENIED);
    assertThat(test.outcomes(AuditAction.REGISTER)).containsExactly(Outcome.DENIED);
  }

  private AuditEntry onlyLook() {
    List<AuditEntry> looks =
        test.entries().stream().filter(entry -> entry.act().action() == AuditAction.READ).toList();
    assertThat(looks).hasSize(1);
    return looks.get(0);
  }
}
