package fi.rekisteri.disclosure;

import fi.rekisteri.party.CountryCode;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a recipient may handle data in a country, have it looked at from there, or hand it on there
 * (S31, S37: one rule, two rows of the notice). Outside the European Economic Area both the
 * necessity and a tool of the day must be there (S37.1).
 *
 * @param recipient the recipient's code
 * @param country the country; for an international organisation that of its seat
 * @param necessity why the technical implementation needs it
 * @param tools what makes it lawful; where one ends, the next may begin
 */
public record TransferRule(
    String recipient,
    CountryCode country,
    Optional<LocalizedText> necessity,
    List<TransferTool> tools) {
  /** Copies the tools. */
  public TransferRule {
    tools = List.copyOf(tools);
  }

  /**
   * A rule for a country outside the area.
   *
   * @param recipient the recipient's code
   * @param country the country
   * @param necessity why the technical implementation needs it
   * @param tools what makes it lawful
   * @return the rule
   */
  public static TransferRule of(
      String recipient, CountryCode country, LocalizedText necessity, TransferTool... tools) {
    return new TransferRule(recipient, country, Optional.of(necessity), List.of(tools));
  }

  /**
   * The tool of a day.
   *
   * @param day a day in the register's zone
   * @return the first that may be used on it; empty where none may
   */
  public Optional<TransferTool> toolOn(LocalDate day) {
    return tools.stream().filter(tool -> tool.isUsableOn(day)).findFirst();
  }
}
