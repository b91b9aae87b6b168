/**
 * What becomes of what update services send? Floor 11 (Art. 5(1)(d), 14, 18); it is not exported.
 *
 * <p>A newer value is stored, an older one passed over, and one for a restricted field waits until
 * somebody decides. Proof: {@code UpdatesTest}, {@code PendingUpdatesTest}.
 */
@NullMarked
package fi.rekisteri.core.update;

import org.jspecify.annotations.NullMarked;
