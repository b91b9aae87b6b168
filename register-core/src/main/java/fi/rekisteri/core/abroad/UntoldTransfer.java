package fi.rekisteri.core.abroad;

import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Recipient;

/**
 * Data that somebody outside of the economic area receives although no rule tells why and how it
 * may leave (Art. 44).
 *
 * @param recipient who receives it, itself or through a sub-processor
 * @param country where it goes
 */
public record UntoldTransfer(Recipient recipient, CountryCode country) {
  /** Where the rule that is missing would stand in the definition. */
  public String path() {
    return "transfers[" + recipient.code() + "/" + country + "]";
  }
}
