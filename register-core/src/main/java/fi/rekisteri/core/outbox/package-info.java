/**
 * Who is told that data was rectified, erased or restricted, and were they? Floor 8 (Art. 19,
 * 17(2); S77); it is not exported.
 *
 * <p>{@code NoticePlanner} plans notices in the transaction of the change. A {@code DeliveryRun}
 * lends them, has {@code NoticeComposer} look up what they tell, calls the host's provider without
 * a transaction, and records what came of it; {@code NoticeDesk} is where people settle the rest.
 * Proof: {@code NoticePlanningTest}, {@code DeliveryTest}, {@code DeliveryCrashTest}.
 */
@NullMarked
package fi.rekisteri.core.outbox;

import org.jspecify.annotations.NullMarked;
