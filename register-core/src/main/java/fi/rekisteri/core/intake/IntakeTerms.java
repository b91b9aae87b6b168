package fi.rekisteri.core.intake;

import fi.rekisteri.core.customer.FormValidation;
import fi.rekisteri.customer.Provenance;
import java.time.LocalDate;

/**
 * On which terms people are taken in from a file.
 *
 * @param validation checks the cells; made once by the host
 * @param provenance the origin of what the file says of people, with the version of the notice that
 *     they were shown (S25)
 * @param today today in the register's zone; a customership that begins later is refused
 * @param phoneCountry the country of phone numbers without country code, ISO 3166-1 alpha-2
 */
public record IntakeTerms(
    FormValidation validation, Provenance provenance, LocalDate today, String phoneCountry) {
  /**
   * Terms for a Finnish file.
   *
   * @param validation checks the cells
   * @param provenance the origin of what the file says of people
   * @param today today in the register's zone
   * @return terms with Finnish phone numbers
   */
  public static IntakeTerms finnish(
      FormValidation validation, Provenance provenance, LocalDate today) {
    return new IntakeTerms(validation, provenance, today, "FI");
  }
}
