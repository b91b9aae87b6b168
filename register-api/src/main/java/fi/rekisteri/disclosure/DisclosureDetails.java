package fi.rekisteri.disclosure;

import fi.rekisteri.party.CountryCode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was true of a disclosure on its day, and may be personal: a case is about somebody, and a
 * sole trader's name is theirs. It is sealed with the data of the person, and gone with it.
 * Printing it shows the country only.
 *
 * @param party the recipient's name, as it was
 * @param country where it handles the data
 * @param safeguard what made a transfer to that country lawful, where it needed anything (Art.
 *     15(2))
 * @param references what the disclosure rests on
 */
public record DisclosureDetails(
    String party,
    CountryCode country,
    Optional<Safeguard> safeguard,
    Map<Reference, String> references) {
  /** What a disclosure rests on. */
  public enum Reference {
    /** The processing agreement with the recipient (Art. 28(3), S7.1). */
    AGREEMENT,
    /** The contract with the provider (S29.1). */
    CONTRACT,
    /** The application, the invoice or the claim. */
    CASE,
    /** The statute that lays the duty (S30.2). */
    STATUTE,
    /** The authority that asked (S30.2). */
    AUTHORITY
  }

  /**
   * What made a transfer lawful (Chapter V).
   *
   * @param kind which tool
   * @param reference the decision, contract or certificate
   */
  public record Safeguard(TransferTool.Kind kind, String reference) {}

  /** Copies the references, in their order. */
  public DisclosureDetails {
    Map<Reference, String> ordered = new EnumMap<>(Reference.class);
    ordered.putAll(references);
    references = Collections.unmodifiableMap(ordered);
  }

  @Override
  public String toString() {
    return "DisclosureDetails[" + country + ", ***]";
  }
}
