package fi.rekisteri.disclosure;

import fi.rekisteri.party.CountryCode;
import fi.rekisteri.text.LocalizedText;
import java.util.Optional;

/**
 * That a recipient may handle data in a country (S31, S37: one rule, two rows of the notice).
 * Outside the European Economic Area both the necessity and the tool must be there (S37.1).
 *
 * @param recipient the recipient's code
 * @param country the country
 * @param necessity why the technical implementation needs it
 * @param tool what makes it lawful
 */
public record TransferRule(
    String recipient,
    CountryCode country,
    Optional<LocalizedText> necessity,
    Optional<TransferTool> tool) {}
