package fi.rekisteri.audit;

import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One act on a person's data, as it is told to that person (Art. 15; C-579/21): when, for which
 * purpose, which fields, and by default not by whom.
 *
 * @param at when
 * @param purpose for which purpose
 * @param action what was done
 * @param fields the paths of the fields; empty where the act is about no field
 * @param actor who acted, where names were asked for with a reason
 */
public record SubjectLook(
    Instant at, Purpose purpose, AuditAction action, List<String> fields, Optional<String> actor) {
  /** Copies the paths. */
  public SubjectLook {
    fields = List.copyOf(fields);
  }
}
