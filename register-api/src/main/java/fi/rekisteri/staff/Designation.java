package fi.rekisteri.staff;

import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.Operation;
import java.time.Instant;
import java.util.Set;

/**
 * The controller's written order that a person may use the register (S39.1, S41.1).
 *
 * @param operations what the person may do
 * @param scope the fields within which they may do it
 * @param term since when, and until when
 */
public record Designation(Set<Operation> operations, FieldScope scope, Term term) {
  /** Copies the operations. */
  public Designation {
    operations = Set.copyOf(operations);
  }

  /**
   * A designation for every field that goes on.
   *
   * @param from the first instant
   * @param operations what the person may do
   * @return the designation
   */
  public static Designation of(Instant from, Operation... operations) {
    return new Designation(Set.of(operations), FieldScope.ALL, Term.since(from));
  }

  /**
   * The same designation for some fields.
   *
   * @param fields the fields
   * @return a copy
   */
  public Designation within(FieldScope fields) {
    return new Designation(operations, fields, term);
  }

  /**
   * The same designation with an end.
   *
   * @param end the first instant at which it is over
   * @return a copy
   */
  public Designation until(Instant end) {
    return new Designation(operations, scope, term.until(end));
  }

  /**
   * Whether it allows an operation at an instant.
   *
   * @param operation the operation
   * @param at the instant
   * @return true while its term lasts
   */
  public boolean allows(Operation operation, Instant at) {
    return operations.contains(operation) && term.holdsAt(at);
  }
}
