package fi.rekisteri.core;

import static fi.rekisteri.processing.Purpose.MARKETING_TARGETING;
import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.AuditReports;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.DeniedCount;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.UnreadField;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.visit.VisitFields;
import fi.rekisteri.visit.VisitorId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the reports of the trail make of visitors. */
class VisitorTrailTest {
  private static final String VISIT = VisitFields.VISIT.path();
  private static final String LINK = VisitFields.IDENTITY_LINK.path();

  private final VisitedSite site = new VisitedSite();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  @DisplayName("S3.2, S49 whoever asks is told which of their fields a site wrote, and linked")
  void fieldsAreTold() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CustomerId anna = site.customer("A-1");
    site.clock.pass(Duration.ofSeconds(1));
    site.record(site.seen(visitor, "analytics", "/kengat"));
    site.link(visitor, anna);
    assertThat(fields(visitor.subject(), AuditAction.RECORD_VISIT)).containsExactly(VISIT);
    assertThat(fields(visitor.subject(), AuditAction.LINK_VISITOR)).containsExactly(LINK);
    site.visits().unlink(visitor.subject(), anna);
    assertThat(fields(anna, AuditAction.UNLINK_VISITOR)).containsExactly(LINK);
  }

  @Test
  @DisplayName("G5.1c what a site writes and nobody reads is reported as written")
  void writtenFieldIsReportedSo() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    UnreadField before = new UnreadField(SITE_ANALYTICS, VISIT, false);
    assertThat(reports().unreadFields(1).rows()).as("control").contains(before);
    site.clock.pass(Duration.ofSeconds(1));
    site.record(site.seen(visitor, "analytics", "/kengat"));
    assertThat(reports().unreadFields(1).rows())
        .contains(new UnreadField(SITE_ANALYTICS, VISIT, true))
        .doesNotContain(before);
  }

  @Test
  @DisplayName("S50 a visitor who said no is left out of a batch, and was no attempt at anything")
  void refusingVisitorIsNoAttempt() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    site.refuse(visitor, MARKETING_TARGETING);
    site.clock.pass(Duration.ofSeconds(1));
    site.record(site.seen(visitor, VisitedSite.PROFILING, "/kengat"));
    assertThat(entries(visitor.subject()))
        .anyMatch(entry -> entry.act().outcome() == Outcome.DENIED);
    List<DeniedCount> denials = reports().denials(span()).rows().toList();
    assertThat(denials).isEmpty();
  }

  private Stream<String> fields(CustomerId subject, AuditAction action) {
    return reports()
        .looksAt(subject, span())
        .rows()
        .filter(look -> look.action() == action)
        .map(SubjectLook::fields)
        .flatMap(List::stream);
  }

  private List<AuditEntry> entries(CustomerId subject) {
    return site.storage.inTransaction(tx -> tx.audit().ofSubject(subject, null, 100));
  }

  private TimeSpan span() {
    return new TimeSpan(TestRegister.NOW, site.clock.instant().plusSeconds(1));
  }

  private AuditReports reports() {
    return site.register
        .actingAs(Actor.person("admin", site.clock.instant(), "password+otp", "console"))
        .audit()
        .reports();
  }
}
