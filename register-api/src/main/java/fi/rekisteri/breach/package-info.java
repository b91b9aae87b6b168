/**
 * What went wrong, who is concerned, and who was told by when? Floor 5 (Art. 33, 34).
 *
 * <p>{@link fi.rekisteri.breach.BreachRecord} is one breach of the controller's own file: entries
 * that are only added. {@link fi.rekisteri.breach.BreachPolicy} says by when the authority is
 * notified. Proof: {@code BreachesTest}, {@code BreachDeadlineTest}, {@code BreachStoreContract}.
 */
@NullMarked
package fi.rekisteri.breach;

import org.jspecify.annotations.NullMarked;
