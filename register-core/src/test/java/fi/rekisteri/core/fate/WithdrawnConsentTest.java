package fi.rekisteri.core.fate;

import static fi.rekisteri.core.definition.CustomerRegisterNotice.CAMPAIGN_OPTIMISATION;
import static fi.rekisteri.core.fate.Someone.NOTICE;
import static fi.rekisteri.processing.Purpose.MARKETING_TARGETING;
import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static fi.rekisteri.visit.VisitFields.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.PlanFinding;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What rested on consents alone, and what proves what was chosen. */
class WithdrawnConsentTest {
  private static final String TODAY = "2026-01-10";

  private static Someone visitor() {
    return Someone.is(SubjectRole.VISITOR).has(VISIT, "1", "held", "2026-01-01T10:00:00Z");
  }

  @Test
  @DisplayName(
      "Art. 17(1)(b) where no consent stands, what rested on it is due since the withdrawal")
  void withdrawnConsentMakesDue() {
    Someone gone = visitor().withdraws(SITE_ANALYTICS, "2026-01-05T22:00:00Z");
    assertThat(gone.fateOn(TODAY, VISIT, "1")).isEqualTo("ERASE since 2026-01-06 by Art. 17(1)(b)");
    assertThat(
            gone.in(NOTICE.toBuilder().zone(ZoneId.of("America/New_York")).build())
                .fateOn(TODAY, VISIT, "1"))
        .isEqualTo("ERASE since 2026-01-05 by Art. 17(1)(b)");
  }

  @Test
  @DisplayName("Art. 17(1)(b) a consent for another purpose that needs the field keeps it")
  void otherConsentKeeps() {
    Someone one =
        visitor()
            .withdraws(SITE_ANALYTICS, "2026-01-05T10:00:00Z")
            .consents(MARKETING_TARGETING, "2026-01-01T10:00:00Z", "");
    assertThat(one.fateOn(TODAY, VISIT, "1")).startsWith("KEEP");
    one.withdraws(MARKETING_TARGETING, "2025-01-05T10:00:00Z");
    assertThat(one.fateOn(TODAY, VISIT, "1")).as("given again since").startsWith("KEEP");
  }

  @Test
  @DisplayName("Art. 17(1)(b) the last consent to go, withdrawn or lapsed, tells since when")
  void lastConsentTellsTheDay() {
    Someone two =
        visitor()
            .withdraws(SITE_ANALYTICS, "2026-01-03T10:00:00Z")
            .withdraws(CAMPAIGN_OPTIMISATION, "2026-01-07T10:00:00Z");
    assertThat(two.fateOn(TODAY, VISIT, "1")).startsWith("ERASE since 2026-01-07");
    Someone lapsing =
        visitor()
            .withdraws(SITE_ANALYTICS, "2026-01-03T10:00:00Z")
            .consents(MARKETING_TARGETING, "2026-01-01T10:00:00Z", TODAY);
    assertThat(lapsing.fateOn(TODAY, VISIT, "1")).startsWith("KEEP");
    assertThat(lapsing.on(TODAY).nextLook()).contains(LocalDate.of(2026, 1, 11));
    assertThat(lapsing.fateOn("2026-01-12", VISIT, "1")).startsWith("ERASE since 2026-01-11");
  }

  @Test
  @DisplayName("Art. 17(1)(b) what rests on anything but consent is not due by a withdrawal")
  void otherBasisKeeps() {
    Someone customer =
        Someone.customer()
            .since("2020-01-01")
            .withdraws(Purpose.DIRECT_MARKETING, "2026-01-05T10:00:00Z")
            .withdraws(SITE_ANALYTICS, "2026-01-05T10:00:00Z");
    assertThat(customer.fateOn(TODAY, CustomerFields.NAME, "")).startsWith("KEEP open");
    assertThat(visitor().consents(SITE_ANALYTICS, "2026-01-05T10:00:00Z", "2026-01-06").on(TODAY))
        .as("no withdrawal, so time decides")
        .satisfies(one -> assertThat(one.fates()).noneMatch(Verdicts::goes))
        .satisfies(one -> assertThat(one.nextLook()).contains(LocalDate.of(2026, 7, 2)));
  }

  @Test
  @DisplayName("Art. 18(1)(c) what a withdrawal makes due is restricted where the person needs it")
  void withdrawalYieldsToARestriction() {
    Someone gone =
        visitor()
            .withdraws(SITE_ANALYTICS, "2026-01-05T10:00:00Z")
            .restricts(RestrictionGround.SUBJECTS_CLAIM);
    assertThat(gone.fateOn(TODAY, VISIT, "1"))
        .isEqualTo("RESTRICT since 2026-01-05 by Art. 18(1)(c)");
  }

  @Test
  @DisplayName("Art. 7(1) what was chosen proves itself until it is as old as a contact may become")
  void choicesOutliveTheValues() {
    Someone gone = visitor().withdraws(SITE_ANALYTICS, "2026-01-05T10:00:00Z");
    assertThat(gone.on(TODAY).whole()).isFalse();
    assertThat(gone.on("2027-01-05").whole()).isFalse();
    assertThat(gone.on("2027-01-06").whole()).isTrue();
    Someone bare =
        Someone.is(SubjectRole.VISITOR)
            .consents(SITE_ANALYTICS, "2025-05-05T10:00:00Z", "")
            .withdraws(SITE_ANALYTICS, "2025-01-05T10:00:00Z");
    assertThat(bare.on(TODAY).nextLook()).contains(LocalDate.of(2026, 5, 6));
    assertThat(bare.on("2026-05-05").whole()).isFalse();
    assertThat(bare.on("2026-05-06").whole()).isTrue();
  }

  @Test
  @DisplayName("S33 of somebody of whom nothing is left but an id, the end is known or looked into")
  void bareRecordsEnd() {
    Someone ended = Someone.is(SubjectRole.CUSTOMER).since("2010-01-01", "2020-05-15");
    assertThat(ended.on("2030-05-15").whole()).isFalse();
    assertThat(ended.on("2030-05-15").nextLook()).contains(LocalDate.of(2030, 5, 16));
    assertThat(ended.on("2030-05-16").whole()).isTrue();
    Someone active = Someone.is(SubjectRole.CUSTOMER).since("2010-01-01");
    assertThat(active.on(TODAY).whole()).isFalse();
    assertThat(active.on(TODAY).findings()).isEmpty();
    assertThat(active.on(TODAY).nextLook()).isEmpty();
    for (SubjectRole role : SubjectRole.values()) {
      Judgement unknown = Someone.is(role).on(TODAY);
      assertThat(unknown.findings()).containsExactly(PlanFinding.ANCHOR_MISSING);
      assertThat(unknown.whole()).isFalse();
    }
  }
}
