package fi.rekisteri.core.fate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What decides whether the file of a request is needed as evidence.
 *
 * @param request its number
 * @param keptThrough the last day on which it is kept; empty while the request is open
 * @param held whether something needs it for longer, such as a complaint to the authority that is
 *     not closed yet
 */
public record KeptEvidence(long request, Optional<LocalDate> keptThrough, boolean held) {
  boolean isNeeded(LocalDate today) {
    return held || keptThrough.filter(today::isAfter).isEmpty();
  }
}
