package fi.rekisteri.staff;

import fi.rekisteri.processing.Operation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The controller's written order that a person may use the register (S41.1).
 *
 * @param userId the personal user id
 * @param operations what the person may do
 * @param from the first instant
 * @param until the first instant at which it is over; empty while it goes on
 */
public record Designation(
    String userId, Set<Operation> operations, Instant from, Optional<Instant> until) {
  /** Copies the operations. */
  public Designation {
    operations = Set.copyOf(operations);
  }

  /**
   * A designation that goes on.
   *
   * @param userId the personal user id
   * @param from the first instant
   * @param operations what the person may do
   * @return the designation
   */
  public static Designation of(String userId, Instant from, Operation... operations) {
    return new Designation(userId, Set.of(operations), from, Optional.empty());
  }

  /**
   * The same designation with an end.
   *
   * @param end the first instant at which it is over
   * @return a copy
   */
  public Designation until(Instant end) {
    return new Designation(userId, operations, from, Optional.of(end));
  }

  /**
   * Whether it allows an operation at an instant.
   *
   * @param operation the operation
   * @param at the instant
   * @return true from {@code from} until just before {@code until}
   */
  public boolean allows(Operation operation, Instant at) {
    return operations.contains(operation)
        && !at.isBefore(from)
        && until.map(at::isBefore).orElse(true);
  }
}
