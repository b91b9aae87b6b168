package fi.rekisteri.core.access;

import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One choice of each kind, with a chosen text in every place for free text. */
public final class SampleChoices {
  private static final LocalDate DAY = LocalDate.of(2027, 12, 31);

  private SampleChoices() {}

  public static List<RecordedChoice> of(String text) {
    List<Choice> choices = choices(text);
    return IntStream.range(0, choices.size())
        .mapToObj(i -> new RecordedChoice("0" + i, SampleAnswer.NOW, "maija", choices.get(i)))
        .toList();
  }

  private static List<Choice> choices(String text) {
    Receipt letter =
        new Receipt(SampleAnswer.NOW.minusSeconds(3600), Channel.POST, Optional.of(text));
    Purpose purpose = Purpose.STATISTICS;
    RestrictionGround ground = RestrictionGround.ACCURACY_CONTESTED;
    return List.of(
        new Choice.Consent(
            purpose,
            new Asked(text, Language.SV),
            new Choice.ConsentTerms(
                Optional.of(DAY),
                Optional.of(new Minor(LocalDate.of(2015, 3, 2), Optional.of(text)))),
            letter),
        new Choice.Withdrawal(purpose, letter),
        new Choice.Objection(purpose, text, letter),
        new Choice.ObjectionDecision(purpose, false, text, letter),
        Choice.Prohibition.ofEverything(letter),
        new Choice.ProhibitionRevocation(Set.of(ProhibitionScope.PUBLICATION), letter),
        new Choice.Restriction(Set.of("name"), ground, letter),
        new Choice.Restriction(Set.of(), ground, letter),
        new Choice.RestrictionLifting(ground, Optional.of(DAY), letter),
        new Choice.RestrictionLifting(Set.of("name"), ground, Optional.of(DAY), letter),
        new Choice.SafetyBanNotice(Optional.of(new SafetyBan(DAY, Optional.of(DAY))), letter),
        new Choice.SafetyBanNotice(Optional.empty(), letter),
        new Choice.SupplementaryStatement("name", "", text, letter),
        new Choice.SupplementaryStatement("email", text, text, letter));
  }
}
