/**
 * Where is it kept who was erased, so that a restored backup brings nobody back? Floor 2 (Art. 17;
 * law 7 of the house).
 *
 * <p>{@link fi.rekisteri.core.ledger.ErasureLedgerFile} keeps the ledger of erasures in a file of
 * the host's, {@link fi.rekisteri.core.ledger.InMemoryErasureLedger} for the life of a test. {@code
 * docs/backup-and-restore.md} tells where the file belongs. Proof: both keep {@code
 * ErasureLedgerContract}; {@code TornLedgerTest}, {@code AlteredLedgerTest}, {@code
 * SharedLedgerTest}.
 */
@NullMarked
package fi.rekisteri.core.ledger;

import org.jspecify.annotations.NullMarked;
