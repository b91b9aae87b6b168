package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.SubjectChoices;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A letter that turns up late, or twice, does not end what the person asked for since. */
class LateChoiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Optional<SafetyBan> OPEN = Optional.of(new SafetyBan(DAY, Optional.empty()));
  private static final Optional<SafetyBan> ENDED =
      Optional.of(new SafetyBan(DAY, Optional.of(DAY)));

  private final TestRegister test = new TestRegister(new InMemoryStorage(), Doors.definition());
  private final Customer anna = test.maintenance().register(TestRegister.anna());
  private final SubjectChoices choices = test.register.actingAs(MAIJA).choicesOf(anna.id());

  private static Receipt at(int secondsAgo) {
    Instant received = NOW.minusSeconds(secondsAgo);
    return Receipt.of(received, Channel.POST);
  }

  /** Something that protects, and what takes it away. */
  private record Told(
      String name, Function<Receipt, Choice> protecting, Function<Receipt, Choice> ending) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Told> pairs() {
    RestrictionGround ground = RestrictionGround.SUBJECTS_CLAIM;
    Purpose development = Purpose.BUSINESS_DEVELOPMENT;
    Set<ProhibitionScope> marketing = Set.of(ProhibitionScope.DIRECT_MARKETING);
    return Stream.of(
        new Told(
            "prohibition",
            Choice.Prohibition::ofEverything,
            receipt -> new Choice.ProhibitionRevocation(marketing, receipt)),
        new Told(
            "objection to marketing",
            receipt -> new Choice.Objection(Purpose.DIRECT_MARKETING, "", receipt),
            receipt -> new Choice.ProhibitionRevocation(marketing, receipt)),
        new Told(
            "restriction",
            receipt -> new Choice.Restriction(Set.of("email"), ground, receipt),
            receipt -> new Choice.RestrictionLifting(ground, Optional.of(DAY), receipt)),
        new Told(
            "objection",
            receipt -> new Choice.Objection(development, "", receipt),
            receipt -> new Choice.ObjectionDecision(development, false, "peruste", receipt)),
        new Told(
            "safety ban, ended",
            receipt -> new Choice.SafetyBanNotice(OPEN, receipt),
            receipt -> new Choice.SafetyBanNotice(Optional.empty(), receipt)),
        new Told(
            "safety ban, shortened",
            receipt -> new Choice.SafetyBanNotice(OPEN, receipt),
            receipt -> new Choice.SafetyBanNotice(ENDED, receipt)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  @DisplayName("S11 what was received before the person asked for protection does not end it")
  void olderEndIsRefused(Told told) {
    Standing standing = choices.record(told.protecting().apply(at(1)));
    refuses(ErrorCode.CHOICE_REFUSED, () -> choices.record(told.ending().apply(at(2))));
    assertThat(choices.standing()).isEqualTo(standing);
    assertThat(choices.history(null, 10)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  @DisplayName("S11 an end that is recorded once more does not end what was asked for since")
  void repeatedEndIsRefused(Told told) {
    choices.record(told.protecting().apply(at(9)));
    choices.record(told.ending().apply(at(8)));
    Standing again = choices.record(told.protecting().apply(at(7)));
    refuses(ErrorCode.CHOICE_REFUSED, () -> choices.record(told.ending().apply(at(8))));
    assertThat(choices.standing()).isEqualTo(again);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  @DisplayName("control: what was received later, or at the same instant, ends it")
  void laterEndIsTaken(Told told) {
    for (int secondsAgo : List.of(9, 8)) {
      Standing protecting = choices.record(told.protecting().apply(at(9)));
      assertThat(choices.record(told.ending().apply(at(secondsAgo)))).isNotEqualTo(protecting);
    }
  }

  @Test
  @DisplayName(
      "S11 what protects is taken in whatever order it comes, and other matters are let be")
  void protectionIsTakenLate() {
    choices.record(new Choice.ProhibitionRevocation(Set.of(ProhibitionScope.PUBLICATION), at(1)));
    assertThat(choices.record(Choice.Prohibition.ofEverything(at(2))).prohibitions()).hasSize(7);
    Choice claim = new Choice.Restriction(Set.of(), RestrictionGround.SUBJECTS_CLAIM, at(1));
    choices.record(new Choice.Restriction(Set.of(), RestrictionGround.ACCURACY_CONTESTED, at(5)));
    choices.record(claim);
    Choice lifting =
        new Choice.RestrictionLifting(
            RestrictionGround.ACCURACY_CONTESTED, Optional.of(DAY), at(2));
    assertThat(choices.record(lifting).restrictions()).hasSize(1);
    choices.record(new Choice.Objection(Purpose.BUSINESS_DEVELOPMENT, "", at(1)));
    assertThat(
            choices
                .record(new Choice.ObjectionDecision(Purpose.BUSINESS_DEVELOPMENT, true, "", at(2)))
                .objections())
        .as("an upheld objection protects")
        .hasSize(1);
  }

  @Test
  @DisplayName("S11 a newcomer's choices are looked at in the same way")
  void newcomersChoicesAreOrdered() {
    Choice prohibition = Choice.Prohibition.ofEverything(at(1));
    Choice older =
        new Choice.ProhibitionRevocation(Set.of(ProhibitionScope.DIRECT_MARKETING), at(2));
    refuses(
        ErrorCode.CHOICE_REFUSED,
        () ->
            test.maintenance().register(TestRegister.contactPerson(), List.of(prohibition, older)));
  }
}
