package fi.rekisteri.core.lint;

import fi.rekisteri.core.customer.PhoneNumbers;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.CountryCode;

/**
 * Telephone numbers as people write them: the same number in groups of any length, with its country
 * or without, as dialled at home or from abroad.
 *
 * @param country of numbers that are written without theirs
 */
record Numbers(CountryCode country) {
  boolean areSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** What is no number, such as "ask the exchange", is compared by its words. */
  private String plain(String phone) {
    try {
      return PhoneNumbers.parse(phone, country.value()).value();
    } catch (InvalidValueException | IllegalArgumentException noNumber) {
      return phone.strip().replaceAll("\\s+", " ");
    }
  }
}
