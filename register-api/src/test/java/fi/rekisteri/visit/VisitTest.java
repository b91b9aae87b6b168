package fi.rekisteri.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.IpNetwork;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.CookieObservation.Guess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that are kept of visitors. */
class VisitTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123456Z");
  private static final Purpose PURPOSE = Purpose.SITE_ANALYTICS;

  @Test
  @DisplayName("S53.1 what is written of a visit is read back equal, whole and empty")
  void visitIsReadBack() {
    Visit full =
        new Visit(
            "analytics",
            PURPOSE,
            AT,
            Optional.of("2001:DB8::0:1"),
            List.of(
                new PageView("/a/b", Optional.of(Duration.ofMillis(1500))),
                new PageView("/c", Optional.empty())),
            UserAgent.of("x".repeat(600)));
    assertReadBack(Visit.TYPE, full);
    assertThat(full.network()).contains("2001:db8::/48");
    assertReadBack(
        Visit.TYPE,
        new Visit("analytics", PURPOSE, AT, Optional.empty(), List.of(), Optional.empty()));
  }

  @Test
  @DisplayName("S52, S63 links and guesses are read back equal")
  void linksAndGuessesAreReadBack() {
    IdentityLink link =
        new IdentityLink(
            CustomerId.random(),
            CustomerId.random(),
            AT,
            LinkedBy.FORM,
            PURPOSE,
            new RuleId("Art. 6(1)(a)"),
            Optional.of(AT),
            "1",
            Optional.empty(),
            Optional.empty());
    assertReadBack(IdentityLink.TYPE, link);
    assertReadBack(
        IdentityLink.TYPE, link.claimingFrom(Optional.of(AT)).endingAt(AT.plusSeconds(1)));
    assertReadBack(
        InferredAttribute.TYPE,
        InferredAttribute.of(new Guess(VisitDatum.INTEREST, "Puutarha", 70, "ads"), PURPOSE));
  }

  private static <T> void assertReadBack(FieldType<T> type, T value) {
    assertThat(type.read(type.write(value))).isEqualTo(value);
    assertThat(type.parts(value)).hasSizeLessThanOrEqualTo(type.partNames().size());
    assertThatThrownBy(() -> type.read("nonsense")).isInstanceOf(InvalidValueException.class);
  }

  @Test
  @DisplayName("S52 a link covers from its beginning up to, and without, its end")
  void linkCoversItsRange() {
    IdentityLink open = link().claimingFrom(Optional.of(AT));
    assertThat(open.covers(AT.minusNanos(1000))).isFalse();
    assertThat(open.covers(AT)).isTrue();
    IdentityLink ended = open.endingAt(AT.plusSeconds(1));
    assertThat(ended.covers(AT.plusSeconds(1))).isFalse();
    assertThat(ended.covers(AT.plusMillis(999))).isTrue();
    assertThat(open.endingAt(AT.minusSeconds(9)).covers(AT)).as("never before it began").isFalse();
    assertThat(link().covers(Instant.EPOCH)).as("the first claims the past").isTrue();
  }

  private static IdentityLink link() {
    return new IdentityLink(
        CustomerId.random(),
        CustomerId.random(),
        AT,
        LinkedBy.FORM,
        PURPOSE,
        new RuleId("Art. 6(1)(a)"),
        Optional.empty(),
        "1",
        Optional.empty(),
        Optional.empty());
  }

  @Test
  @DisplayName("law 10 nothing of a visitor is printed")
  void nothingIsPrinted() {
    VisitorId visitor = VisitorId.random();
    CookieObservation seen =
        CookieObservation.of(visitor, "analytics", AT)
            .from("192.0.2.7")
            .saw("/salainen")
            .by("Salainen/1.0")
            .guessing(new Guess(VisitDatum.GENDER, "FEMALE", 1, "ads"));
    assertThat(
            List.of(visitor, seen, seen.told(), seen.told().pages(), seen.told().inferred(), link())
                .toString())
        .doesNotContain(visitor.cookieValue(), "192.0.2", "salainen", "Salainen", "FEMALE");
  }

  @Test
  @DisplayName("S51 the register's id of a visitor is always the same, and not the cookie's value")
  void subjectIsAOneWayHash() {
    VisitorId visitor = VisitorId.random();
    assertThat(VisitorId.parse(visitor.cookieValue())).isEqualTo(visitor);
    assertThat(visitor.subject())
        .isEqualTo(VisitorId.parse(visitor.cookieValue()).subject())
        .isNotEqualTo(VisitorId.random().subject());
    assertThat(visitor.subject().value()).isNotEqualTo(visitor.value());
    assertThat(VisitorId.parse("00000000-0000-4000-8000-000000000001").subject())
        .as("it never changes, or every visitor would be lost")
        .hasToString(FIRST);
  }

  /** SHA-256 of "rekisteri visitor 1" and 16 bytes, cut to a UUID of version 8. */
  private static final String FIRST = "7bcb6182-2150-84a7-8b3d-25e6f40a6032";

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1", "x", "00000000-0000-4000-8000-00000000000g", "{}"})
  @DisplayName("S51 a cookie that holds anything else is none, and is not repeated in the message")
  void otherCookiesAreNone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VisitorId.parse(text))
        .withMessage("a visitor's cookie holds a UUID, and nothing else");
  }

  @Test
  @DisplayName("S56 an impossible time of looking, and more pages than a visit has, are refused")
  void impossibleVisitsAreRefused() {
    refused(() -> new PageView("/", Optional.of(Duration.ofSeconds(-1))));
    refused(() -> new PageView("/", Optional.of(Duration.ofDays(2))));
    List<PageView> many = Collections.nCopies(101, new PageView("/", Optional.empty()));
    refused(() -> new Visit("c", PURPOSE, AT, Optional.empty(), many, Optional.empty()));
  }

  private static void refused(Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            RegisterException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_VISIT));
  }

  @ParameterizedTest
  @CsvSource({
    "INTEREST, Syöpähoidot",
    "INTEREST, Religion & Belief",
    "INTEREST, sv/Hälsotips",
    "INTEREST, Partipolitik",
    "INTEREST, Gay travel",
    "AGE_RANGE, 0-12",
    "AGE_RANGE, 17-24"
  })
  @DisplayName("S63 interests of a special category, and children, are blocked")
  void specialCategoriesAreBlocked(VisitDatum datum, String value) {
    assertThatThrownBy(() -> InferredAttribute.of(new Guess(datum, value, 50, "ads"), PURPOSE))
        .isInstanceOfSatisfying(
            RegisterException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.PROFILING_BLOCKED);
              assertThat(refusal.getMessage()).doesNotContain(value);
            });
  }

  @Test
  @DisplayName("S62 data with IP addresses is never anonymous, and a proof covers all that is told")
  void addressesAreNotAnonymous() {
    LocalDate day = LocalDate.of(2026, 11, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new AnonymisationProof(Set.of(VisitDatum.IP_ADDRESS), "none", 50, "dpo", day));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new AnonymisationProof(Set.of(VisitDatum.PAGE_VIEWS), "counts", 1, "dpo", day));
    AnonymisationProof proof =
        new AnonymisationProof(Set.of(VisitDatum.PAGE_VIEWS), "counts by day", 50, "dpo", day);
    assertThat(cookie(VisitDatum.PAGE_VIEWS).anonymisedBy(proof).anonymised()).contains(proof);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cookie(VisitDatum.IP_ADDRESS).anonymisedBy(proof));
  }

  private static CookieDefinition cookie(VisitDatum datum) {
    return new CookieDefinition(
        "c",
        StorageTechnique.COOKIE,
        Optional.empty(),
        PURPOSE,
        Period.ZERO,
        false,
        Set.of(datum),
        LocalizedText.finnish("teksti"),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "a/8", "::1/129", "10.0.0.0/8/8"})
  @DisplayName("S54 a network that is none is refused")
  void wrongNetworksAreRefused(String text) {
    assertThatThrownBy(() -> IpNetwork.parse(text)).isInstanceOf(InvalidValueException.class);
    assertThat(IpNetwork.parse("10.1.2.3").contains("10.1.2.3")).isTrue();
    assertThat(IpNetwork.parse("10.1.2.0/23").contains("10.1.3.255")).isTrue();
    assertThat(IpNetwork.parse("10.1.2.0/23").contains("10.1.4.0")).isFalse();
  }
}
