/**
 * What must be kept, held or erased, and by which rule? Floor 4 (Art. 5(1)(e), 17).
 *
 * <p>{@link fi.rekisteri.retention.RetentionPolicy} says how long a category may be kept, counted
 * from which event, and what may hold it longer; {@link fi.rekisteri.retention.ErasureVerdict} is
 * what every erasing call of the storage port asks for. Proof: {@code RetentionPolicyTest}, {@code
 * OneDoorTest}.
 */
@NullMarked
package fi.rekisteri.retention;

import org.jspecify.annotations.NullMarked;
