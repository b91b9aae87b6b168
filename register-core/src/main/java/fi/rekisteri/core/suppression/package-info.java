/**
 * Who may not be addressed any more, although nobody remembers them? Floor 8 (Art. 21(3)); it is
 * not exported.
 *
 * <p>Hashes of addresses under a key of their own, which outlive the person; whoever comes with one
 * is a {@code Newcomer} whom the list is asked about. Proof: {@code SuppressionTest}, {@code
 * SuppressionRaceTest}.
 */
@NullMarked
package fi.rekisteri.core.suppression;

import org.jspecify.annotations.NullMarked;
