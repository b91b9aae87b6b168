package fi.rekisteri.disclosure;

import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.party.CountryCode;
import java.util.List;
import java.util.Optional;

/**
 * What was true of a disclosure on its day, and may be personal: a case is about somebody, and a
 * sole trader's name is theirs. It is sealed with the data of the person, and gone with it.
 * Printing it shows the country only.
 *
 * @param party the recipient's name, as it was
 * @param country where it handles the data
 * @param route which way the data went on from there
 * @param safeguards what made it lawful in each country outside the economic area (Art. 15(2))
 * @param basis what the disclosure rests on
 */
public record DisclosureDetails(
    String party,
    CountryCode country,
    DisclosureRoute route,
    List<Safeguard> safeguards,
    Basis basis) {
  /**
   * What made a transfer lawful (Chapter V).
   *
   * @param country to where
   * @param kind which tool
   * @param reference the decision, contract or certificate
   */
  public record Safeguard(CountryCode country, TransferTool.Kind kind, String reference) {}

  /**
   * What a disclosure rests on (S30.4).
   *
   * @param evidence which evidence it is
   * @param reference the contract, case, claim or statute, in one line
   * @param agreement the processing agreement with the recipient, where it is a processor (S7.1)
   * @param human the user id of whoever decides with its help or has looked into the claim, where
   *     somebody must (S66.2, F13): personal data of staff, which no answer to a person tells
   */
  public record Basis(
      Evidence evidence, String reference, Optional<String> agreement, Optional<String> human) {
    @Override
    public String toString() {
      return "Basis[" + evidence + ", ***]";
    }
  }

  /** Copies the safeguards. */
  public DisclosureDetails {
    safeguards = List.copyOf(safeguards);
  }

  @Override
  public String toString() {
    return "DisclosureDetails[" + country + ", ***]";
  }
}
