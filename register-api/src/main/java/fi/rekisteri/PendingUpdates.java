package fi.rekisteri;

import java.util.List;

/**
 * What waits for a decision on one person, in the hands of one actor, for the purpose {@code
 * RIGHTS}: at most one value for each field, the newest. Each call is one transaction with its
 * audit entry. Thread-safe.
 *
 * <p>Every method throws {@link fi.rekisteri.error.NotFoundException} {@code CUSTOMER_NOT_FOUND}
 * and {@link fi.rekisteri.error.ErasedException} {@code CUSTOMER_ERASED}.
 */
public interface PendingUpdates {
  /**
   * What waits. Needs the designation {@code READ}.
   *
   * @return in the order of the definition's fields
   */
  List<PendingUpdate<?>> list();

  /**
   * Stores a value that waited, with its origin. Needs the designation {@code MAINTAIN}.
   *
   * @param seen what was shown
   * @throws fi.rekisteri.error.AccessDeniedException {@code RESTRICTED} while the field is
   *     restricted: lift that first (S80.4)
   * @throws fi.rekisteri.error.NotFoundException {@code FIELD_NOT_HELD} where it waits no more, or
   *     something newer waits in its place
   * @throws fi.rekisteri.error.ConflictException {@code FIELD_ALREADY_HELD} where the field holds
   *     several values
   */
  void accept(PendingUpdate<?> seen);

  /**
   * Lets go of a value that waited; what is stored stays. Only the time to which it referred is
   * remembered, so that the same batch does not bring it back. Needs the designation {@code
   * MAINTAIN}.
   *
   * @param seen what was shown
   * @throws fi.rekisteri.error.AccessDeniedException {@code RESTRICTED} while the field is
   *     restricted
   * @throws fi.rekisteri.error.NotFoundException {@code FIELD_NOT_HELD} as {@link #accept}
   */
  void drop(PendingUpdate<?> seen);
}
