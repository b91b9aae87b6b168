/**
 * How does data of people go, whoever asked for it? Floor 11 (Art. 5(1)(e), 17; S33, laws 4 and 5);
 * it is not exported.
 *
 * <p>{@code Examination} looks at people in a transaction and tells what the one decision says of
 * each; {@code PersonErasure} erases what it lets go, and orders what must follow ({@code
 * Aftermath}, {@code SourceTasks}). {@code LedgerAttempt} puts both between the beginning and the
 * end of a batch in the ledger of erasures. Plans, demands, orders to sources and replays are rooms
 * above, and none of them erases otherwise. Proof: {@code PartialErasureTest}, {@code
 * ErasingTransactionTest}, {@code LinkedErasureTest}, {@code HeldFieldsTest}.
 */
@NullMarked
package fi.rekisteri.core.erasure;

import org.jspecify.annotations.NullMarked;
