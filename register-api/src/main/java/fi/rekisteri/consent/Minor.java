package fi.rekisteri.consent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A child who consents to a service of the information society (Art. 8, F02).
 *
 * @param birthday the day of birth
 * @param authorisedBy who holds parental responsibility and authorised it, and how that was checked
 */
public record Minor(LocalDate birthday, Optional<String> authorisedBy) {
  @Override
  public String toString() {
    return "Minor[***]";
  }
}
