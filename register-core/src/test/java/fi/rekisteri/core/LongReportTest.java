package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.AuditReport;
import fi.rekisteri.AuditReports;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.BurstRule;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.core.report.AuditReportCsv;
import fi.rekisteri.core.report.AuditReportPage;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.UndertakingReport;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports go through a trail page by page, and say so where there is nothing to tell. */
@Tag("counts-transactions")
class LongReportTest {
  private static final int LOOKS = 3100;
  private static final TimeSpan EMPTY = new TimeSpan(NOW.minusSeconds(9), NOW.minusSeconds(5));

  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger longest = new AtomicInteger();
  private final StaffedRegister test =
      new StaffedRegister(
          new StorageAround(new InMemoryStorage(), this::seen),
          member("pekka", Operation.READ),
          member("admin", Operation.ADMIN));
  private final Customer anna = test.anna();

  private Object seen(String method, Object[] arguments, Object answer) {
    if (method.equals("between") || method.equals("ofSubject")) {
      pages.incrementAndGet();
      longest.accumulateAndGet(((List<?>) answer).size(), Math::max);
    }
    return answer;
  }

  private AuditReports reports() {
    return test.desk("admin").audit().reports();
  }

  private TimeSpan ever() {
    return new TimeSpan(NOW, test.clock.instant().plusSeconds(1));
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      test.as("pekka").get(anna.id());
    }
  }

  @Test
  @DisplayName("a long trail is told whole, each entry once, and a page at a time")
  void longTrailIsToldPageByPage() {
    look(LOOKS);
    List<SubjectLook> looks = reports().looksAt(anna.id(), ever()).rows().toList();
    assertThat(looks).hasSize(LOOKS + 2).doesNotHaveDuplicates();
    assertThat(pages.get()).isEqualTo(4);
    assertThat(reports().actsOf(StaffId.of("pekka"), ever()).rows()).hasSize(LOOKS);
    assertThat(longest.get()).isEqualTo(1000);
  }

  @Test
  @DisplayName("whoever looks at the first rows alone has no more read than they are on")
  void rowsAreReadAsTheyAreAskedFor() {
    look(LOOKS);
    AuditReport<AuditEntry> report = reports().actsOf(StaffId.of("pekka"), ever());
    assertThat(pages.get()).isZero();
    assertThat(report.rows().limit(5)).hasSize(5);
    assertThat(pages.get()).isEqualTo(1);
  }

  private Stream<Supplier<AuditReport<?>>> every(TimeSpan span) {
    return Stream.of(
        () -> reports().looksAt(anna.id(), span),
        () -> reports().looksAtNamingStaff(anna.id(), span, "asked"),
        () -> reports().actsOf(StaffId.of("pekka"), span),
        () -> reports().denials(span),
        () -> reports().emergencies(span),
        () -> AuditReport.of(new UndertakingReport(NOW, "1", List.of())),
        () -> reports().securityEvents(span, BurstRule.USUAL, List.of()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("a time in which nothing happened has a report that says so")
  void emptyTimeSaysNothing(Language language) {
    List<String> told = new ArrayList<>();
    every(EMPTY).forEach(report -> told.add(csv(report.get())));
    every(new TimeSpan(NOW, NOW)).forEach(report -> told.add(csv(report.get())));
    assertThat(told).allSatisfy(csv -> assertThat(csv.lines()).as(csv).hasSize(1));
    AuditReportPage page = AuditReportPage.of(test.register.definition());
    assertThat(every(EMPTY).map(report -> page.html(report.get(), language)))
        .allSatisfy(
            html ->
                assertThat(html)
                    .contains("<p><strong>")
                    .doesNotContain("<table", "</strong></p>\n<p"));
  }

  @Test
  @DisplayName("an interface that is named like a formula stays a text in the file")
  void hostileInterfaceStaysText() {
    String formula = "=cmd|' /C calc'!A0";
    test.register
        .actingAs(Actor.person("pekka", test.clock.instant(), "password", formula))
        .forPurpose(Purpose.REGISTER_MAINTENANCE)
        .get(anna.id());
    String csv = csv(reports().actsOf(StaffId.of("pekka"), ever()));
    assertThat(csv).contains(",\"'=cmd|' /C calc'!A0\",").doesNotContain(",\"=");
    assertThat(csv.lines()).hasSize(2);
  }

  private static String csv(AuditReport<?> report) {
    StringBuilder text = new StringBuilder();
    AuditReportCsv.write(report, text);
    return text.toString();
  }
}
