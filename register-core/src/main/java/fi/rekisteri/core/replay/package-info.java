/**
 * Who must go again from a storage that was restored from a backup? Floor 12 (Art. 17; law 7); it
 * is not exported.
 *
 * <p>{@code LedgerOpening} lets a storage open with its ledger of erasures, or tells that it is
 * older; {@code LedgerReplay} then erases again whoever and whatever it brought back ({@code
 * PastErasure}). Proof: {@code LedgerOpeningTest}, {@code ReplayTest}, {@code ReplayPropertyTest},
 * {@code ReplayCrashTest}, {@code UnopenedReplayTest}, {@code DoubtfulErasuresTest}.
 */
@NullMarked
package fi.rekisteri.core.replay;

import org.jspecify.annotations.NullMarked;
