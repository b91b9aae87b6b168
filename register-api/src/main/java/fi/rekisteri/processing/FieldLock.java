package fi.rekisteri.processing;

import java.util.Set;

/**
 * That a field would have been erased, and a hold keeps it: from then on it may be used for the
 * purposes of the hold and for answering the person, and for nothing else (S32, Art. 5(1)(b)).
 *
 * @param heldBy the law or rule of the hold
 * @param purposes for what alone the field may be used
 */
public record FieldLock(RuleId heldBy, Set<Purpose> purposes) {
  /** Copies the purposes. */
  public FieldLock {
    purposes = Set.copyOf(purposes);
  }

  /**
   * Whether the field may be used for a purpose.
   *
   * @param purpose the purpose
   * @return true where the hold is for it
   */
  public boolean leaves(Purpose purpose) {
    return purposes.contains(purpose);
  }
}
