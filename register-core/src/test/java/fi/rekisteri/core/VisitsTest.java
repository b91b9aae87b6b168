package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.processing.Purpose.MARKETING_TARGETING;
import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static fi.rekisteri.processing.Purpose.UX_ADAPTATION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.VisitListener;
import fi.rekisteri.VisitReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.CookieObservation.Guess;
import fi.rekisteri.visit.PageView;
import fi.rekisteri.visit.TrustedProxies;
import fi.rekisteri.visit.UserAgent;
import fi.rekisteri.visit.Visit;
import fi.rekisteri.visit.VisitDatum;
import fi.rekisteri.visit.VisitFields;
import fi.rekisteri.visit.VisitorId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is kept of observations, and what is not. */
class VisitsTest {
  private final VisitedSite site = new VisitedSite();

  @Test
  @DisplayName(
      "S54 to S57 address, time, pages and browser are kept, cleaned, for the cookie's purpose")
  void observationIsKept() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    site.clock.pass(Duration.ofMinutes(1));
    VisitReport report = site.record(site.seen(visitor, "analytics", "/kori?email=a@b.fi"));
    assertThat(report).isEqualTo(new VisitReport(1, 1, Map.of()));
    assertThat(site.visitsOf(visitor))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.purpose()).isEqualTo(SITE_ANALYTICS);
              assertThat(kept.at()).isEqualTo(site.clock.instant());
              assertThat(kept.address()).contains("192.0.2.7");
              assertThat(kept.pages())
                  .containsExactly(new PageView("/kori", Optional.of(Duration.ofSeconds(12))));
              assertThat(kept.userAgent()).contains(new UserAgent("Mozilla/5.0", false));
              assertThat(kept.network()).contains("192.0.2.0/24");
            });
  }

  @Test
  @DisplayName("S46.2, S28.2, F22 without consent, or after its withdrawal, nothing is kept")
  void withoutConsentNothingIsKept() {
    VisitorId stranger = VisitorId.random();
    assertThat(site.refusal(site.seen(stranger, "analytics", "/")))
        .contains(ErrorCode.CONSENT_REQUIRED);
    assertThat(site.storage.<Object>inTransaction(tx -> tx.customers().find(stranger.subject())))
        .as("the stranger is no record")
        .isEqualTo(Optional.empty());
    assertThat(trailOf(stranger.subject())).as("nor in the trail").isEmpty();
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    site.refuse(visitor, SITE_ANALYTICS);
    assertThat(site.refusal(site.seen(visitor, "analytics", "/")))
        .contains(ErrorCode.CONSENT_REQUIRED);
    assertThat(site.visitsOf(visitor)).isEmpty();
  }

  @Test
  @DisplayName("S47.2 a pixel needs the same consent as a cookie")
  void pixelNeedsConsentToo() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    assertThat(site.refusal(site.seen(visitor, VisitedSite.PROFILING, "/")))
        .contains(ErrorCode.CONSENT_REQUIRED);
    site.accept(visitor, MARKETING_TARGETING);
    assertThat(site.refusal(site.seen(visitor, VisitedSite.PROFILING, "/"))).isEmpty();
  }

  @Test
  @DisplayName("S55 a visit from before the consent, and one that has not come yet, are refused")
  void wrongTimesAreRefused() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CookieObservation now = site.seen(visitor, "analytics", "/");
    assertThat(site.refusal(at(now, Duration.ofSeconds(-1)))).contains(ErrorCode.CONSENT_REQUIRED);
    assertThat(site.refusal(at(now, Duration.ofNanos(1000)))).contains(ErrorCode.VISIT_IN_FUTURE);
    assertThat(site.refusal(now)).as("control: the very instant").isEmpty();
  }

  @Test
  @DisplayName("S46 a consent that is older than the definition lets it hold is none")
  void oldConsentIsNone() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    site.clock.pass(Duration.ofDays(365));
    assertThat(site.refusal(site.seen(visitor, "analytics", "/"))).isEmpty();
    site.clock.pass(Duration.ofDays(1));
    assertThat(site.refusal(site.seen(visitor, "analytics", "/")))
        .contains(ErrorCode.CONSENT_REQUIRED);
  }

  @Test
  @DisplayName("S46.1, S53.1 an unknown cookie and what a cookie does not collect are refused")
  void undeclaredIsRefused() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS, UX_ADAPTATION);
    CookieObservation fine = site.seen(visitor, "analytics", "/");
    assertThat(site.refusal(site.seen(visitor, "_ga_new", "/"))).contains(ErrorCode.UNKNOWN_COOKIE);
    assertThat(site.refusal(fine.with(Map.of("screenSize", "1920x1080"))))
        .contains(ErrorCode.UNDECLARED_FIELD);
    assertThat(site.refusal(fine.guessing(new Guess(VisitDatum.GENDER, "FEMALE", 60, "ads"))))
        .contains(ErrorCode.UNDECLARED_FIELD);
    assertThat(site.refusal(site.seen(visitor, "preferences", "/")))
        .as("it collects nothing")
        .contains(ErrorCode.UNDECLARED_FIELD);
    assertThat(site.visitsOf(visitor)).isEmpty();
  }

  @Test
  @DisplayName("S54 a list of addresses is refused, unless proxies of the host's own are named")
  void proxyListsAreRefused() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    CookieObservation seen = site.seen(visitor, "analytics", "/").from("1.2.3.4, 5.6.7.8");
    assertThat(site.refusal(seen)).contains(ErrorCode.INVALID_IP_ADDRESS);
    site.visits()
        .behind(TrustedProxies.of("5.6.7.0/24"))
        .record(List.of(seen).iterator(), VisitListener.SILENT);
    assertThat(site.visitsOf(visitor))
        .extracting(Visit::address)
        .containsExactly(Optional.of("1.2.3.4"));
  }

  @Test
  @DisplayName("S28.1 what a partner's site saw is kept only of a declared partner")
  void unknownPartnerIsRefused() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    assertThat(site.refusal(site.seen(visitor, "analytics", "/").atPartner("NOBODY")))
        .contains(ErrorCode.UNDECLARED_SOURCE);
  }

  @Test
  @DisplayName("S63.1 guesses are kept as guesses; Art. 9 topics and children are blocked")
  void guessesAreKeptAsSuch() {
    VisitorId visitor = site.consenting(MARKETING_TARGETING);
    CookieObservation seen = site.seen(visitor, VisitedSite.PROFILING, "/");
    assertThat(site.refusal(seen.guessing(interest("Health/Diabetes"))))
        .contains(ErrorCode.PROFILING_BLOCKED);
    assertThat(site.refusal(seen.guessing(new Guess(VisitDatum.AGE_RANGE, "13-17", 80, "ads"))))
        .contains(ErrorCode.PROFILING_BLOCKED);
    assertThat(site.visitsOf(visitor)).isEmpty();
    assertThat(site.refusal(seen.guessing(interest("Puutarhanhoito")))).isEmpty();
    assertThat(
            site.desk()
                .forPurpose(MARKETING_TARGETING)
                .collection(visitor.subject(), VisitFields.INFERRED, null, 10))
        .singleElement()
        .satisfies(kept -> assertThat(kept.value().confidence()).isEqualTo(70));
  }

  private static Guess interest(String topic) {
    return new Guess(VisitDatum.INTEREST, topic, 70, "ads");
  }

  @Test
  @DisplayName(
      "each observation has its own verdict, in order, over several chunks; nothing is lost")
  void everyObservationIsJudged() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    List<CookieObservation> batch = new ArrayList<>();
    for (int i = 0; i < 1203; i++) {
      VisitorId who = i % 3 == 0 ? VisitorId.random() : visitor;
      batch.add(site.seen(who, i % 100 == 1 ? "unknown" : "analytics", "/sivu" + i));
    }
    VisitReport report = site.record(batch);
    assertThat(report.observations()).isEqualTo(1203);
    assertThat(site.verdicts).hasSize(1203);
    for (int i = 0; i < 1203; i++) {
      assertThat(site.verdicts.get(i).row()).isEqualTo(i + 1);
      assertThat(site.verdicts.get(i).id()).isEqualTo(batch.get(i).id());
    }
    assertThat(report.added()).isEqualTo(report.recorded());
    assertThat(report.refused().keySet())
        .containsExactlyInAnyOrder(ErrorCode.CONSENT_REQUIRED, ErrorCode.UNKNOWN_COOKIE);
    assertThat(site.visitsOf(visitor)).hasSize((int) report.recorded());
  }

  @Test
  @DisplayName("a batch that comes again changes nothing but the trail")
  void repeatedBatchChangesNothing() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    List<CookieObservation> batch =
        List.of(site.seen(visitor, "analytics", "/a"), site.seen(visitor, "analytics", "/b"));
    assertThat(site.record(batch).added()).isEqualTo(2);
    List<CookieObservation> reversed = new ArrayList<>(batch);
    Collections.reverse(reversed);
    assertThat(site.record(reversed)).isEqualTo(new VisitReport(2, 0, Map.of()));
    assertThat(site.visitsOf(visitor)).hasSize(2);
  }

  @Test
  @DisplayName("law 6 one entry for each visitor, purpose and outcome, naming fields and no value")
  void trailTellsOfEachVisitor() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    site.record(
        site.seen(visitor, "analytics", "/salainen"),
        site.seen(visitor, "analytics", "/salainen"),
        site.seen(visitor, VisitedSite.PROFILING, "/salainen"));
    List<AuditEntry> entries =
        trailOf(visitor.subject()).stream()
            .filter(entry -> entry.act().action() == AuditAction.RECORD_VISIT)
            .toList();
    assertThat(entries)
        .extracting(entry -> entry.purpose() + " " + entry.act().outcome())
        .containsExactlyInAnyOrder(
            SITE_ANALYTICS + " " + Outcome.DONE, MARKETING_TARGETING + " " + Outcome.DENIED);
    assertThat(entries).allSatisfy(e -> assertThat(e.toString()).doesNotContain("salainen"));
  }

  @Test
  @DisplayName("S41 whoever may not change the register records nothing")
  void readerRecordsNothing() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () ->
            site.register
                .actingAs(READER)
                .visits()
                .record(
                    List.of(site.seen(visitor, "analytics", "/")).iterator(),
                    VisitListener.SILENT));
    assertThat(site.visitsOf(visitor)).isEmpty();
  }

  @Test
  @DisplayName(
      "S61.2, S65.1 analytics are off as shipped, and each cookie's consent is withdrawn here")
  void analyticsAreOffAsShipped() {
    RegisterDefinition shipped = TestRegister.definition();
    assertThat(shipped.activity(SITE_ANALYTICS).orElseThrow().status())
        .isEqualTo(ActivityStatus.SUSPENDED);
    assertThat(shipped.recipient(CustomerRegisterNotice.WEB_ANALYTICS).orElseThrow().fields())
        .containsExactly(VisitFields.VISIT);
    List<Purpose> withdrawn =
        shipped.consent().toOptional().orElseThrow().stream()
            .filter(consent -> !consent.withdrawal().texts().isEmpty())
            .map(ConsentDefinition::purpose)
            .toList();
    assertThat(shipped.cookies())
        .filteredOn(cookie -> !cookie.strictlyNecessary())
        .extracting(CookieDefinition::purpose)
        .isNotEmpty()
        .isSubsetOf(withdrawn);
  }

  @Test
  @DisplayName("S49 consent to analytics opens no adapting of content")
  void consentIsForOnePurpose() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    refuses(
        ErrorCode.CONSENT_REQUIRED,
        () -> site.desk().forPurpose(UX_ADAPTATION).get(visitor.subject()));
    assertThat(site.desk().forPurpose(SITE_ANALYTICS).get(visitor.subject()).id())
        .isEqualTo(visitor.subject());
  }

  private List<AuditEntry> trailOf(CustomerId subject) {
    return site.storage.inTransaction(tx -> tx.audit().ofSubject(subject, null, 1000));
  }

  private static CookieObservation at(CookieObservation one, Duration later) {
    return new CookieObservation(
        one.id(),
        one.visitor(),
        one.cookie(),
        one.visitedAt().plus(later),
        one.told(),
        one.partner());
  }
}
