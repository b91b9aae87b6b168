package fi.rekisteri.core;

import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.SubjectRetention;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.HoldOrder;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.PlacedHold;
import fi.rekisteri.retention.RecordedDemand;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.visit.Visit;
import fi.rekisteri.visit.VisitorId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On a shared browser each takes their own along, and nobody else's. */
class LinkedErasureTest {
  private final VisitedSite site = new VisitedSite();
  private final VisitorId browser = site.consenting(SITE_ANALYTICS);
  private final CustomerId anna = site.customer("A-1");
  private final CustomerId bertta = site.customer("B-1");

  private ErasureDemand demand(String... fields) {
    LocalDate today = LocalDate.ofInstant(site.clock.instant(), site.register.definition().zone());
    return new ErasureDemand(ErasureCause.PROMISED, Set.of(fields), today);
  }

  private List<String> pages() {
    return site.visitsOf(browser).stream().map(LinkedErasureTest::page).toList();
  }

  private static String page(Visit visit) {
    return visit.pages().get(0).path();
  }

  /** Anna, then Bertta, then nobody uses the browser. */
  private void shared() {
    site.link(browser, anna);
    site.record(site.seen(browser, "analytics", "/annan"));
    site.clock.pass(Duration.ofMinutes(1));
    site.link(browser, bertta);
    site.record(site.seen(browser, "analytics", "/bertan"));
    site.clock.pass(Duration.ofMinutes(1));
    site.visits().unlink(browser.subject(), bertta);
    site.clock.pass(Duration.ofMinutes(1));
    site.record(site.seen(browser, "analytics", "/kenen"));
  }

  @Test
  @DisplayName("S52.2, S59 one of two who shared a browser is erased: the other's visits stay")
  void oneOfTwoIsErased() {
    shared();
    assertThat(pages()).as("control").containsExactly("/annan", "/bertan", "/kenen");
    ErasureAnswer answer = site.desk().retentionOf(anna).demand(demand());
    assertThat(answer.state()).isEqualTo(ErasureAnswer.State.DONE);
    assertThat(pages()).containsExactly("/bertan", "/kenen");
    assertThat(VisitedSite.paths(site.desk().answerAccess(bertta))).contains("visit");
    assertThat(site.desk().erasures().resume().states()).isEmpty();
  }

  @Test
  @DisplayName("law 6 a demand is not done while a visitor holds something of the person's")
  void heldVisitKeepsTheDemandOpen() {
    shared();
    SubjectRetention visitor = site.desk().retentionOf(browser.subject());
    PlacedHold hold =
        visitor.hold(HoldOrder.of(HoldRule.AUTHORITY_ORDER, demand().since()).endingWith("CASE"));
    SubjectRetention annas = site.desk().retentionOf(anna);
    ErasureAnswer answer = annas.demand(demand());
    assertThat(answer.whole()).isTrue();
    assertThat(answer.state()).isEqualTo(ErasureAnswer.State.ELSEWHERE);
    assertThat(annas.demands())
        .singleElement()
        .matches(one -> one.state() == RecordedDemand.State.OPEN);
    assertThat(pages()).contains("/annan");
    visitor.release(hold.id());
    site.desk().erasures().resume();
    site.desk().erasures().resume();
    assertThat(annas.demands())
        .singleElement()
        .matches(one -> one.state() == RecordedDemand.State.DONE);
    assertThat(pages()).containsExactly("/bertan", "/kenen");
  }

  @Test
  @DisplayName("S59.1 what was observed of a visitor goes; what is a customer's stays")
  void visitorErasesTheirOwn() {
    shared();
    ErasureAnswer answer = site.visits().eraseObservations(browser);
    assertThat(answer.state()).isEqualTo(ErasureAnswer.State.DONE);
    assertThat(pages()).containsExactly("/annan", "/bertan");
  }

  @Test
  @DisplayName("S59.1 of somebody never linked everything that was observed goes")
  void unlinkedVisitorErasesEverything() {
    site.record(site.seen(browser, "analytics", "/yksi"));
    site.visits().eraseObservations(browser);
    assertThat(pages()).isEmpty();
    site.record(site.seen(browser, "analytics", "/kaksi"));
    assertThat(pages()).as("the consent stands, and so does what comes later").hasSize(1);
  }

  @Test
  @DisplayName("S52.2 a customer who asks for their visits alone keeps all else")
  void visitsAloneGo() {
    shared();
    site.desk().retentionOf(bertta).demand(demand("visit"));
    assertThat(pages()).containsExactly("/annan", "/kenen");
    assertThat(VisitedSite.paths(site.desk().answerAccess(bertta)))
        .contains("name")
        .doesNotContain("visit");
  }

  @Test
  @DisplayName("S52.2 what others wait for is not looked at when somebody else demands")
  void othersDemandsAreLeftAlone() {
    shared();
    site.storage.inTransaction(
        tx -> {
          tx.demands().add(waiting(anna));
          return anna;
        });
    List<AuditEntry> before = looks();
    site.desk().retentionOf(bertta).demand(demand());
    assertThat(looks()).as("asked, gone, done of the browser, and done").hasSize(before.size() + 4);
    assertThat(pages()).containsExactly("/annan", "/kenen");
    site.desk().erasures().resume();
    assertThat(pages()).containsExactly("/kenen");
  }

  /** As if the browser was to let go of somebody's visits, and could not yet. */
  private DemandLine waiting(CustomerId customer) {
    ErasureDemand visits =
        new ErasureDemand(ErasureCause.LINKED_PERSON, Set.of("visit"), demand().since());
    return new DemandLine(
        UUID.randomUUID(),
        browser.subject(),
        visits,
        Optional.of(customer),
        site.clock.instant().truncatedTo(ChronoUnit.MICROS),
        Optional.empty(),
        false);
  }

  private List<AuditEntry> looks() {
    return site.storage.inTransaction(tx -> tx.audit().inOrder(null, 1000)).stream()
        .filter(entry -> entry.act().action() == AuditAction.DEMAND_ERASURE)
        .toList();
  }

  @Test
  @DisplayName("S59.1 clearing cookies deletes nothing here; the old number still reaches the data")
  void clearedCookiesDeleteNothing() {
    VisitorId before = site.consenting(SITE_ANALYTICS);
    site.record(site.seen(before, "analytics", "/kori"));
    VisitorId afterClearing = site.consenting(SITE_ANALYTICS);
    assertThat(site.visitsOf(afterClearing)).isEmpty();
    assertThat(site.visitsOf(VisitorId.parse(before.cookieValue()))).hasSize(1);
  }
}
