package fi.rekisteri.core.consent;

import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Choice.ConsentTerms;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every kind of choice, in the order of the frozen lines of {@code choices-v1.jsonl}. */
final class Ledger {
  static final String ID = "000000000000000200000001";
  private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456789Z");
  private static final LocalDate DAY = LocalDate.of(2027, 2, 28);

  private Ledger() {}

  static List<RecordedChoice> choices() {
    Receipt call = Receipt.of(AT, Channel.PHONE);
    Receipt letter = new Receipt(AT, Channel.POST, Optional.of("kirje \"Ä\" 🐎 \u2028"));
    Purpose purpose = Purpose.PERSONALISED_CONTENT;
    Asked asked = new Asked("2026-1", Language.SV);
    RestrictionGround ground = RestrictionGround.SUBJECTS_CLAIM;
    return List.of(
            Choice.Consent.of(purpose, asked, call),
            new Choice.Consent(
                purpose,
                asked,
                new ConsentTerms(
                    Optional.of(DAY),
                    Optional.of(new Minor(LocalDate.of(2016, 2, 29), Optional.of("huoltaja")))),
                letter),
            new Choice.Consent(
                purpose,
                asked,
                new ConsentTerms(
                    Optional.empty(),
                    Optional.of(new Minor(LocalDate.of(2012, 1, 1), Optional.empty()))),
                call),
            new Choice.Withdrawal(purpose, letter),
            new Choice.Objection(Purpose.STATISTICS, "", call),
            new Choice.Objection(Purpose.STATISTICS, "omat \"syyni\"\nrivi", letter),
            new Choice.ObjectionDecision(Purpose.STATISTICS, true, "", call),
            new Choice.ObjectionDecision(Purpose.STATISTICS, false, "perusteet", letter),
            Choice.Prohibition.ofEverything(call),
            new Choice.Prohibition(
                Set.of(ProhibitionScope.PUBLICATION), Set.of(ProhibitedUse.DISCLOSURE), letter),
            new Choice.ProhibitionRevocation(
                Set.of(ProhibitionScope.PUBLICATION, ProhibitionScope.MARKET_RESEARCH), call),
            new Choice.Restriction(Set.of(), ground, call),
            new Choice.Restriction(Set.of("name", "email"), ground, letter),
            new Choice.RestrictionLifting(ground, Optional.of(DAY), call),
            new Choice.SafetyBanNotice(Optional.of(new SafetyBan(DAY, Optional.empty())), call),
            new Choice.SafetyBanNotice(
                Optional.of(new SafetyBan(DAY.minusYears(2), Optional.of(DAY))), letter),
            new Choice.SafetyBanNotice(Optional.empty(), call),
            new Choice.SupplementaryStatement("name", "", "olen \"oikea\"\nrivi", letter),
            new Choice.SupplementaryStatement("email", "0001", "sanani", call),
            new Choice.RestrictionLifting(Set.of("name", "email"), ground, Optional.of(DAY), call))
        .stream()
        .map(choice -> new RecordedChoice(ID, AT.plusSeconds(60), "maija", choice))
        .toList();
  }

  /** What version 1 wrote, a line for each. */
  static List<String> frozen() throws IOException {
    try (InputStream in = Ledger.class.getResourceAsStream("choices-v1.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
