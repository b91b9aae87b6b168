package fi.rekisteri.core.wording;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Choice.Consent;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.RegisterDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What both forms of the answer look up about a choice. */
public final class ChoiceFacts {
  private static final Choice.Cases<String> KINDS =
      new Choice.Cases<>(
          consent -> "CONSENT",
          withdrawal -> "WITHDRAWAL",
          objection -> "OBJECTION",
          decision -> "OBJECTION_DECISION",
          prohibition -> "PROHIBITION",
          revocation -> "PROHIBITION_REVOCATION",
          restriction -> "RESTRICTION",
          lifting -> "RESTRICTION_LIFTING",
          notice -> "SAFETY_BAN",
          statement -> "SUPPLEMENTARY_STATEMENT");

  private ChoiceFacts() {}

  /** The name of a choice's kind, as the answers use it. */
  public static String kind(Choice choice) {
    return choice.fold(KINDS);
  }

  /** What was shown, where the same wording is asked today: an older one is not kept. */
  public static Optional<String> wording(RegisterDefinition definition, Consent consent) {
    return definition.consent().toOptional().orElse(List.of()).stream()
        .filter(today -> today.purpose().equals(consent.purpose()))
        .filter(today -> today.wordingVersion().equals(consent.asked().wordingVersion()))
        .map(ConsentDefinition::wording)
        .filter(words -> words.has(consent.asked().language()))
        .map(words -> words.in(consent.asked().language()))
        .findAny();
  }

  /**
   * In the order of the published language, so that one answer is written the same way each time.
   */
  public static <E extends Enum<E>> List<E> sorted(Set<E> constants) {
    return constants.stream().sorted().toList();
  }
}
