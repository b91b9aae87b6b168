package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.Rotation;
import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateListener;
import fi.rekisteri.UpdateReport;
import fi.rekisteri.UpdateReport.End;
import fi.rekisteri.UpdateSubject;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A designation or an undertaking that ends in the middle stops the rest, and nothing is lost. */
class EndingInABatchTest {
  private static final Instant END = NOW.plusSeconds(5);
  private final StaffedRegister test = new StaffedRegister();

  /** Designated until the end. */
  private static StaffMember leaving() {
    StaffMember member = member("maija", Operation.READ, Operation.MAINTAIN, Operation.ADMIN);
    return member.with(
        member.designations().stream().map(one -> one.until(END)).toList(), member.undertakings());
  }

  /** Bound until the end. */
  private static StaffMember revoking() {
    StaffMember member = member("maija", Operation.READ, Operation.MAINTAIN, Operation.ADMIN);
    return member.with(
        member.designations(),
        member.undertakings().stream().map(one -> one.revoked(END)).toList());
  }

  private static Customer person(int number) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, TestRegister.ANNA, OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("A-" + number), OWN)
        .collect(CustomerFields.EMAIL, TestRegister.ANNAS_MAIL, OWN);
  }

  /** Rows that come a second after each other. */
  private Stream<ImportCandidate> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            row -> {
              test.clock.pass(Duration.ofSeconds(row == 0 ? 0 : 1));
              return new ImportCandidate.Readable(row, person(row));
            });
  }

  private void people(int count) {
    test.staff.add(member("founder", Operation.MAINTAIN));
    ImportReport report =
        test.as("founder")
            .importAll(
                IntStream.range(0, count)
                    .<ImportCandidate>mapToObj(
                        row -> new ImportCandidate.Readable(row, person(row)))
                    .iterator(),
                ImportListener.SILENT);
    assertThat(report.registered()).isEqualTo(count);
  }

  @Test
  @DisplayName("S41 a designation that ends during an import stops the rows after it, each by code")
  void importStops() {
    test.staff.add(leaving());
    ImportReport report = test.as("maija").importAll(rows(9).iterator(), ImportListener.SILENT);
    assertThat(report.registered()).isEqualTo(5);
    assertThat(report.rejects())
        .extracting(reject -> reject.row() + " " + reject.code() + " " + reject.place())
        .containsExactly(
            "5 NOT_DESIGNATED actor",
            "6 NOT_DESIGNATED actor",
            "7 NOT_DESIGNATED actor",
            "8 NOT_DESIGNATED actor");
    assertThat(test.entries())
        .filteredOn(entry -> entry.act().action() == AuditAction.REGISTER)
        .allMatch(entry -> entry.act().code().isPresent() != entry.at().isBefore(END));
  }

  @Test
  @DisplayName("S43.1 an undertaking revoked during an import stops the rows after it")
  void importStopsWithTheUndertaking() {
    test.staff.add(revoking());
    ImportReport report = test.as("maija").importAll(rows(7).iterator(), ImportListener.SILENT);
    assertThat(report.registered()).isEqualTo(5);
    assertThat(report.rejects()).allMatch(reject -> reject.code() == ErrorCode.NDA_MISSING);
  }

  @Test
  @DisplayName("S41 a roster that drops somebody during an import is heard within a second")
  void droppedPersonIsHeard() {
    test.staff.add(member("maija", Operation.MAINTAIN));
    Stream<ImportCandidate> rows = rows(9).peek(row -> test.staff.removeIf(one -> row.row() == 3));
    ImportReport report = test.as("maija").importAll(rows.iterator(), ImportListener.SILENT);
    assertThat(report.registered() + report.rejects().size()).isEqualTo(9);
    assertThat(report.rejects())
        .filteredOn(reject -> reject.row() >= 3)
        .hasSize(6)
        .allMatch(reject -> reject.code() == ErrorCode.UNKNOWN_ACTOR);
  }

  @Test
  @DisplayName("S41 an undertaking revoked during an update batch stops the rows after it")
  void updatesStop() {
    people(1);
    test.staff.add(revoking());
    List<UpdateItem> items = new ArrayList<>();
    for (int row = 1; row <= 200; row++) {
      UpdateSubject nobody = new UpdateSubject.ById(CustomerId.random());
      items.add(
          new UpdateItem.NewValue<>(
              row, nobody, CustomerFields.NAME, TestRegister.ANNA, NOW.minusSeconds(900 - row)));
    }
    test.clock.tick(Duration.ofMillis(40));
    UpdateReport report =
        test.as("maija")
            .applyUpdates(
                new UpdateBatch("vtj", UpdateService.KIND, NOW, items), UpdateListener.SILENT);
    long done = report.count(End.UNKNOWN_PERSON);
    assertThat(done).isBetween(1L, 199L);
    assertThat(report.count(End.REFUSED)).isEqualTo(200 - done);
    assertThat(report.remarks())
        .filteredOn(remark -> remark.end() == End.REFUSED)
        .allMatch(remark -> remark.code().equals(Optional.of(ErrorCode.NDA_MISSING)))
        .allMatch(remark -> remark.row() > done);
  }

  @Test
  @DisplayName("S41 a designation that ends between two people of a page shows nobody")
  void pageStops() {
    people(40);
    test.staff.add(leaving());
    assertThat(test.as("maija").page(null, 40).customers()).as("control").hasSize(40);
    long shown = test.entries().size();
    test.clock.tick(Duration.ofMillis(60));
    refuses(ErrorCode.NOT_DESIGNATED, () -> test.as("maija").page(null, 40));
    assertThat(test.entries()).as("one refusal, and no look").hasSize((int) shown + 1);
    assertThat(test.lastEntry().act().code()).contains(ErrorCode.NOT_DESIGNATED);
  }

  @Test
  @DisplayName("S41 a designation that ends during a rotation stops it; what is durable stays")
  void rotationStops() {
    people(450);
    test.staff.add(leaving());
    List<Long> told = new ArrayList<>();
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () ->
            test.desk("maija")
                .keys()
                .rotate(
                    Rotation.CUSTOMER_KEYS,
                    walk -> {
                      told.add(walk.passed());
                      test.clock.pass(Duration.ofSeconds(4));
                    }));
    assertThat(told).isNotEmpty().allMatch(passed -> passed < 450);
    test.staff.add(member("pekka", Operation.ADMIN));
    assertThat(test.desk("pekka").keys().rotate(Rotation.CUSTOMER_KEYS).walk().passed())
        .as("only those who were left")
        .isEqualTo(450 - told.get(told.size() - 1));
  }

  @Test
  @DisplayName("S41 a prohibition by address that is stopped tells for how many it was recorded")
  void prohibitionStops() {
    people(30);
    test.staff.add(leaving());
    Choice.Prohibition no = Choice.Prohibition.ofEverything(Closing.CALL);
    test.clock.tick(Duration.ofMillis(40));
    assertThatThrownBy(
            () ->
                test.desk("maija")
                    .prohibitByTerm(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL, no))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("NOT_DESIGNATED")
        .hasMessageContaining("recorded for the first " + recorded() + " of those");
    assertThat(recorded()).isBetween(1L, 29L);
    test.staff.add(member("pekka", Operation.MAINTAIN));
    assertThat(
            test.desk("pekka").prohibitByTerm(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL, no))
        .hasSize(30);
  }

  private long recorded() {
    return test.entries().stream()
        .filter(entry -> entry.act().action() == AuditAction.RECORD_CHOICE)
        .filter(entry -> entry.act().subject().isPresent() && entry.act().code().isEmpty())
        .count();
  }
}
