package fi.rekisteri.core.consent;

import static fi.rekisteri.core.consent.ChoosingRegister.CALL;
import static fi.rekisteri.core.consent.ChoosingRegister.NOW;
import static fi.rekisteri.core.consent.ChoosingRegister.TODAY;
import static fi.rekisteri.core.consent.ChoosingRegister.after;
import static fi.rekisteri.core.consent.ChoosingRegister.at;
import static fi.rekisteri.core.consent.ChoosingRegister.refuses;
import static fi.rekisteri.core.consent.ChoosingRegister.standing;
import static fi.rekisteri.processing.ProhibitionScope.DIRECT_ADVERTISING;
import static fi.rekisteri.processing.ProhibitionScope.DIRECT_MARKETING;
import static fi.rekisteri.processing.ProhibitionScope.PUBLICATION;
import static fi.rekisteri.processing.Purpose.BUSINESS_DEVELOPMENT;
import static fi.rekisteri.processing.RestrictionGround.ACCURACY_CONTESTED;
import static fi.rekisteri.processing.RestrictionGround.UNLAWFUL_PROCESSING;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a standing becomes by one more choice, bad input included. */
class StandingRulesTest {
  private static final Choice.Objection OBJECTION =
      new Choice.Objection(BUSINESS_DEVELOPMENT, "syyni", CALL);
  private static final Choice.ObjectionDecision UPHELD =
      new Choice.ObjectionDecision(BUSINESS_DEVELOPMENT, true, "", CALL);
  private static final Choice.ObjectionDecision REJECTED =
      new Choice.ObjectionDecision(BUSINESS_DEVELOPMENT, false, "pakottava peruste", CALL);
  private static final Choice.Restriction OF_EMAIL =
      new Choice.Restriction(Set.of("email"), ACCURACY_CONTESTED, CALL);
  private static final Set<ProhibitedUse> BOTH_USES = Set.of(ProhibitedUse.values());

  /** Each kind of choice, none of which would be refused for anything but its receipt. */
  private static Stream<Function<Receipt, Choice>> kinds() {
    return Stream.of(
        ChoosingRegister::consent,
        ChoosingRegister::withdrawal,
        receipt -> new Choice.Objection(BUSINESS_DEVELOPMENT, "", receipt),
        receipt -> new Choice.ObjectionDecision(BUSINESS_DEVELOPMENT, true, "", receipt),
        Choice.Prohibition::ofEverything,
        receipt -> new Choice.ProhibitionRevocation(Set.of(PUBLICATION), receipt),
        receipt -> new Choice.Restriction(Set.of(), UNLAWFUL_PROCESSING, receipt),
        receipt -> new Choice.RestrictionLifting(ACCURACY_CONTESTED, Optional.of(TODAY), receipt),
        receipt -> new Choice.SafetyBanNotice(Optional.empty(), receipt),
        receipt -> new Choice.SupplementaryStatement("email", "", "it was another", receipt));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("S11.2 a choice has effect from its receipt, which is not in the future")
  void futureReceiptIsRefused(Function<Receipt, Choice> kind) {
    Standing before = standing(OBJECTION, OF_EMAIL);
    refuses(ErrorCode.CHOICE_REFUSED, before, kind.apply(at(NOW.plusNanos(1000))));
    after(before, kind.apply(CALL));
    after(before, kind.apply(at(NOW.plusNanos(999)))); // of the same microsecond, as it is kept
  }

  @Test
  @DisplayName("control: all kinds of choices are among them")
  void kindsAreAllThereAre() {
    assertThat(kinds().<Class<?>>map(kind -> kind.apply(CALL).getClass()))
        .containsExactlyInAnyOrder(Choice.class.getPermittedSubclasses());
  }

  @Test
  @DisplayName("Art. 21(1) an objection is pending until it is decided, however often it is made")
  void objectionIsPendingUntilDecided() {
    Standing pending = standing(OBJECTION);
    assertThat(pending.objections())
        .containsExactly(Map.entry(BUSINESS_DEVELOPMENT, ObjectionState.PENDING));
    assertThat(after(pending, OBJECTION)).isEqualTo(pending);
    assertThat(after(pending, UPHELD).objections())
        .containsExactly(Map.entry(BUSINESS_DEVELOPMENT, ObjectionState.UPHELD));
    assertThat(after(pending, UPHELD, OBJECTION))
        .as("what was upheld is not weighed anew")
        .isEqualTo(after(pending, UPHELD));
    assertThat(after(pending, REJECTED)).isEqualTo(Standing.NONE);
  }

  @Test
  @DisplayName("Art. 21(1) an objection is decided once")
  void objectionIsDecidedOnce() {
    for (Choice decision : List.of(UPHELD, REJECTED)) {
      refuses(ErrorCode.CHOICE_REFUSED, Standing.NONE, decision);
      refuses(ErrorCode.CHOICE_REFUSED, standing(OBJECTION, UPHELD), decision);
      refuses(ErrorCode.CHOICE_REFUSED, standing(OBJECTION, REJECTED), decision);
    }
  }

  @Test
  @DisplayName("Art. 21(3) an objection to marketing is a prohibition that nobody weighs")
  void objectionToMarketingIsProhibition() {
    Standing standing = standing(new Choice.Objection(Purpose.PUBLICATION, "", CALL));
    assertThat(standing.objections()).isEmpty();
    assertThat(standing.prohibitions())
        .isEqualTo(
            Map.of(
                PUBLICATION, BOTH_USES,
                DIRECT_ADVERTISING, BOTH_USES,
                DIRECT_MARKETING, BOTH_USES));
  }

  @Test
  @DisplayName("S82 an objection that is not open is refused, and says what is open instead")
  void closedObjectionIsRefused() {
    ErrorCode code = ErrorCode.OBJECTION_NOT_APPLICABLE;
    refuses(code, Standing.NONE, new Choice.Objection(Purpose.ORDER_MANAGEMENT, "", CALL));
    refuses(code, Standing.NONE, new Choice.Objection(Purpose.LEGAL_DUTY, "", CALL));
    refuses(code, Standing.NONE, new Choice.Objection(new Purpose("WHATEVER"), "", CALL));
    refuses(code, Standing.NONE, OBJECTION, SubjectRole.PROSPECT);
  }

  @Test
  @DisplayName("S70.1 prohibitions add up by scope and use, however often they are made")
  void prohibitionsAddUp() {
    Choice disclosure =
        new Choice.Prohibition(Set.of(DIRECT_MARKETING), Set.of(ProhibitedUse.DISCLOSURE), CALL);
    Choice processing =
        new Choice.Prohibition(Set.of(DIRECT_MARKETING), Set.of(ProhibitedUse.PROCESSING), CALL);
    assertThat(standing(disclosure).prohibitions())
        .isEqualTo(Map.of(DIRECT_MARKETING, Set.of(ProhibitedUse.DISCLOSURE)));
    assertThat(standing(disclosure, processing, disclosure).prohibitions())
        .isEqualTo(Map.of(DIRECT_MARKETING, BOTH_USES));
    Map<ProhibitionScope, Set<ProhibitedUse>> everything =
        Arrays.stream(ProhibitionScope.values())
            .collect(Collectors.toMap(scope -> scope, scope -> BOTH_USES));
    assertThat(standing(Choice.Prohibition.ofEverything(CALL)).prohibitions())
        .isEqualTo(everything);
  }

  @Test
  @DisplayName("S11 a prohibition is taken back for the scopes that are named, and no other")
  void revocationNamesItsScopes() {
    Standing forbidden = standing(Choice.Prohibition.of(CALL, DIRECT_MARKETING, PUBLICATION));
    Standing allowed =
        after(
            forbidden,
            new Choice.ProhibitionRevocation(Set.of(PUBLICATION, DIRECT_ADVERTISING), CALL));
    assertThat(allowed.prohibitions()).isEqualTo(Map.of(DIRECT_MARKETING, BOTH_USES));
    assertThat(forbidden.prohibitions()).as("what stood is not changed").hasSize(2);
  }

  @Test
  @DisplayName("S80.5 restrictions add up by fields and ground, each of them once")
  void restrictionsAddUp() {
    Choice other = new Choice.Restriction(Set.of("phone"), ACCURACY_CONTESTED, CALL);
    Choice whole = new Choice.Restriction(Set.of(), UNLAWFUL_PROCESSING, CALL);
    assertThat(standing(OF_EMAIL, other, whole, OF_EMAIL).restrictions())
        .containsExactly(
            new FieldRestriction(Set.of("email"), ACCURACY_CONTESTED),
            new FieldRestriction(Set.of("phone"), ACCURACY_CONTESTED),
            new FieldRestriction(Set.of(), UNLAWFUL_PROCESSING));
    refuses(
        ErrorCode.CHOICE_REFUSED,
        Standing.NONE,
        new Choice.Restriction(Set.of("email", "shoeSize"), ACCURACY_CONTESTED, CALL));
    refuses(
        ErrorCode.CHOICE_REFUSED,
        Standing.NONE,
        new Choice.Restriction(Set.of("$standing"), ACCURACY_CONTESTED, CALL));
  }

  private static Choice lifting(RestrictionGround ground, LocalDate toldOn) {
    return new Choice.RestrictionLifting(ground, Optional.ofNullable(toldOn), CALL);
  }

  @Test
  @DisplayName("Art. 18(3) a restriction is lifted after the person was told, by its ground")
  void liftingFollowsTelling() {
    Choice whole = new Choice.Restriction(Set.of(), UNLAWFUL_PROCESSING, CALL);
    Choice other = new Choice.Restriction(Set.of("phone"), ACCURACY_CONTESTED, CALL);
    Standing restricted = standing(OF_EMAIL, whole, other);
    assertThat(after(restricted, lifting(ACCURACY_CONTESTED, TODAY)))
        .as("told on the day itself")
        .isEqualTo(standing(whole));
    refuses(ErrorCode.SUBJECT_NOT_INFORMED, restricted, lifting(ACCURACY_CONTESTED, null));
    refuses(
        ErrorCode.SUBJECT_NOT_INFORMED, restricted, lifting(ACCURACY_CONTESTED, TODAY.plusDays(1)));
    refuses(ErrorCode.CHOICE_REFUSED, restricted, lifting(RestrictionGround.SUBJECTS_CLAIM, TODAY));
    refuses(
        ErrorCode.CHOICE_REFUSED,
        after(restricted, lifting(ACCURACY_CONTESTED, TODAY)),
        lifting(ACCURACY_CONTESTED, TODAY));
  }

  @Test
  @DisplayName("F23 the last notice of a safety ban counts, and its end ends it")
  void lastNoticeCounts() {
    Optional<SafetyBan> open = Optional.of(new SafetyBan(TODAY, Optional.empty()));
    Optional<SafetyBan> ending = Optional.of(new SafetyBan(TODAY, Optional.of(TODAY)));
    Standing banned = standing(new Choice.SafetyBanNotice(open, CALL));
    assertThat(banned.safetyBan()).isEqualTo(open);
    Choice noticeOfEnd = new Choice.SafetyBanNotice(ending, CALL);
    assertThat(after(banned, noticeOfEnd).safetyBan()).isEqualTo(ending);
    assertThat(after(banned, new Choice.SafetyBanNotice(Optional.empty(), CALL)))
        .isEqualTo(Standing.NONE);
  }
}
