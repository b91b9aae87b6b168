package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static fi.rekisteri.processing.Purpose.UX_ADAPTATION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.VisitorAnswer;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.visit.CookieChoice;
import fi.rekisteri.visit.CookieConsent;
import fi.rekisteri.visit.VisitorId;
import fi.rekisteri.visit.VisitorProof;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What visitors answer about cookies, and what follows from it. */
class VisitorChoicesTest {
  private final VisitedSite site = new VisitedSite();

  @Test
  @DisplayName(
      "S58 a browser's settings and silence are no consent; only what is necessary is allowed")
  void silenceIsNoConsent() {
    assertThat(site.visits().allowedCookies(VisitorId.random())).containsExactly("session");
  }

  @Test
  @DisplayName("S46.2 a yes allows the cookies of its one purpose, a no takes them away at once")
  void yesAllowsOnePurpose() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    assertThat(site.visits().allowedCookies(visitor)).containsExactly("session", "analytics");
    site.refuse(visitor, SITE_ANALYTICS);
    assertThat(site.visits().allowedCookies(visitor)).containsExactly("session");
  }

  @Test
  @DisplayName("S60 refusing every other cookie leaves ordering allowed")
  void refusalBlocksNoOrdering() {
    VisitorId visitor = VisitorId.random();
    site.refuse(visitor, SITE_ANALYTICS, UX_ADAPTATION, Purpose.MARKETING_TARGETING);
    assertThat(site.visits().allowedCookies(visitor)).contains("session");
    assertThat(site.register.definition().cookies())
        .filteredOn(cookie -> cookie.name().equals("session"))
        .singleElement()
        .matches(cookie -> cookie.purpose().equals(Purpose.ORDER_MANAGEMENT));
  }

  @Test
  @DisplayName("S49 one yes to two purposes is refused, and nothing is recorded")
  void bundledConsentIsNone() {
    VisitorId visitor = VisitorId.random();
    refuses(
        ErrorCode.CONSENT_NOT_GRANULAR,
        () ->
            site.visits()
                .choose(
                    CookieConsent.of(
                        visitor,
                        site.click(),
                        CookieChoice.accepted(VisitedSite.ASKED, SITE_ANALYTICS, UX_ADAPTATION))));
    assertThat(site.visits().allowedCookies(visitor)).containsExactly("session");
    assertThat(site.desk().answerAccess(visitor.subject()).version()).isZero();
  }

  @Test
  @DisplayName("S46 whoever refused is asked again, and a later yes counts")
  void laterYesCounts() {
    VisitorId visitor = VisitorId.random();
    site.refuse(visitor, SITE_ANALYTICS);
    site.clock.pass(Duration.ofDays(1));
    site.accept(visitor, SITE_ANALYTICS);
    assertThat(site.visits().allowedCookies(visitor)).contains("analytics");
  }

  @Test
  @DisplayName("S58 a refusal that the browser sends is stored as one, once, and undoes no yes")
  void signalIsStoredAsRefusal() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    site.visits().heedSignal(visitor, "Sec-GPC");
    site.visits().heedSignal(visitor, "Sec-GPC");
    assertThat(site.visits().allowedCookies(visitor)).containsExactly("session", "analytics");
    List<RecordedChoice> history = site.desk().choicesOf(visitor.subject()).history(null, 100);
    assertThat(history)
        .filteredOn(one -> one.choice() instanceof Choice.Withdrawal)
        .hasSize(3)
        .allSatisfy(
            one -> assertThat(one.choice().receipt().evidence()).contains("signal Sec-GPC"));
  }

  @Test
  @DisplayName("S58.1 withdrawal needs nothing but the purpose, and works for whoever is not known")
  void withdrawalIsEasy() {
    VisitorId visitor = VisitorId.random();
    site.refuse(visitor, SITE_ANALYTICS);
    assertThat(site.desk().choicesOf(visitor.subject()).standing().withdrawals())
        .containsOnlyKeys(SITE_ANALYTICS);
  }

  @Test
  @DisplayName("law 7 an erased visitor does not come back by an answer, or by a signal")
  void erasedVisitorStaysErased() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    site.storage.inTransaction(
        tx -> {
          AuditEntry entry = MarketingRegister.entry(visitor.subject());
          tx.customers()
              .erase(new ErasureVerdict(visitor.subject(), MarketingRegister.RULE, NOW), entry);
          return entry;
        });
    refuses(ErrorCode.CUSTOMER_ERASED, () -> site.accept(visitor, SITE_ANALYTICS));
    refuses(ErrorCode.CUSTOMER_ERASED, () -> site.visits().heedSignal(visitor, "Sec-GPC"));
    assertThat(site.refusal(site.seen(visitor, "analytics", "/"))).isPresent();
  }

  @Test
  @DisplayName("S41 a reader records no answer, and a writer reads none")
  void designationsCount() {
    VisitorId visitor = VisitorId.random();
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> site.register.actingAs(READER).visits().heedSignal(visitor, "Sec-GPC"));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> site.register.actingAs(TestRegister.WRITER).visits().allowedCookies(visitor));
  }

  @Test
  @DisplayName(
      "G11, S51.1 the number of a cookie shows nobody who they are; it is told what would help")
  void cookieNumberAloneIsNoProof() {
    VisitorId visitor = site.consenting(SITE_ANALYTICS);
    site.record(site.seen(visitor, "analytics", "/kori"));
    VisitorAnswer answer = site.visits().answerAccess(visitor, Set.of());
    assertThat(answer)
        .isInstanceOfSatisfying(
            VisitorAnswer.NotIdentifiable.class,
            none -> assertThat(none.wouldHelp()).containsExactlyInAnyOrder(VisitorProof.values()));
    assertThat(answered(visitor).data()).hasSize(1);
    List<AuditEntry> entries =
        site.storage.inTransaction(
            tx -> tx.audit().between(NOW.minusSeconds(1), NOW.plusSeconds(9), null, 100));
    assertThat(entries)
        .filteredOn(entry -> entry.act().action() == AuditAction.ANSWER_ACCESS)
        .extracting(entry -> entry.act().code())
        .containsExactlyInAnyOrder(Optional.of(ErrorCode.NOT_IDENTIFIABLE), Optional.empty());
  }

  private AccessAnswer answered(VisitorId visitor) {
    return site.visits()
        .answerAccess(visitor, Set.of(VisitorProof.BROWSER_SENT_COOKIE))
        .fold(
            VisitorAnswer.Answered::answer,
            none -> {
              throw new AssertionError("a proof was shown");
            });
  }
}
