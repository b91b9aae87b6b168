package fi.rekisteri;

import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.HoldOrder;
import fi.rekisteri.retention.PlacedHold;
import fi.rekisteri.retention.RecordedDemand;
import fi.rekisteri.retention.ValueFate;
import java.util.List;
import java.util.UUID;

/**
 * What one person's data is waiting for: holds that keep it, and demands that it go (Art. 17; S32,
 * S36, S84, S88). Whether the person is who they say is the host's to check first. Thread-safe.
 *
 * <p>Looking needs the designation {@code READ}, placing and releasing holds {@code MAINTAIN},
 * erasing {@code ERASE}; all for every field. Each call is audited.
 */
public interface SubjectRetention {
  /**
   * What would happen to each value if something were demanded today. Nothing is changed.
   *
   * @param demand what would be demanded
   * @return the fates, in the order of fields
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}; {@code FIELD_NOT_HELD}
   *     where an element is no id of a value
   * @throws fi.rekisteri.error.InvalidValueException {@code UNDECLARED_FIELD}
   * @throws fi.rekisteri.error.RegisterException {@code DEMAND_UNDECIDED} where a source of holds
   *     does not answer
   */
  List<ValueFate> preview(ErasureDemand demand);

  /**
   * Records a demand of erasure, and carries it out as far as nothing holds: what it covers goes,
   * and whatever else may be due is left to the next plan. It is durable before anything is erased.
   * What is held stays, locked to the purposes of its hold; the demand sleeps, and {@link
   * Erasures#resume} completes it when the last hold has ended (S32.3). So it does where the call
   * is interrupted.
   *
   * @param demand what is to go, and why
   * @return what became of it
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}; {@code FIELD_NOT_HELD}
   *     where an element is no id of a value: an order number, say, would be done at once, and
   *     nothing have gone
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   * @throws fi.rekisteri.error.InvalidValueException {@code UNDECLARED_FIELD}: a misspelt path
   *     would be done at once, and nothing have gone
   * @throws fi.rekisteri.error.RegisterException {@code NO_ERASURE_LEDGER}, {@code
   *     ERASURE_NEEDS_OWN_TRANSACTION} where the register cannot erase
   */
  ErasureAnswer demand(ErasureDemand demand);

  /**
   * As {@link #demand}, under an id of the caller's: where a demand of the person has it already,
   * that one is gone on with, whatever it asked, and none is added. So a call that broke off may be
   * repeated, also by two at once, and after the person is gone.
   *
   * @param id the id, which no other demand has
   * @param demand what is to go, and why
   * @return what became of it
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}; {@code
   *     DEMAND_NOT_FOUND} where the id is that of a demand on somebody else; {@code FIELD_NOT_HELD}
   *     as {@link #demand}
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   * @throws fi.rekisteri.error.InvalidValueException {@code UNDECLARED_FIELD}
   * @throws fi.rekisteri.error.RegisterException as {@link #demand}
   */
  ErasureAnswer demandOnce(UUID id, ErasureDemand demand);

  /**
   * The demands of erasure, those of somebody who is gone too.
   *
   * @return in the order of ids
   */
  List<RecordedDemand> demands();

  /**
   * Withdraws a demand that sleeps. What has gone does not come back; what was held against it
   * alone is not locked any more, at once or, where a source of holds does not answer, from the
   * next plan on.
   *
   * @param demand its id
   * @throws fi.rekisteri.error.NotFoundException {@code DEMAND_NOT_FOUND} where the person has no
   *     such demand, or it has come to its end
   */
  void withdraw(UUID demand);

  /**
   * Places a hold. It has effect at once: an erasure that is under way either came before, or sees
   * it.
   *
   * @param order what holds, and how long
   * @return the hold
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   * @throws fi.rekisteri.error.InvalidValueException {@code HOLD_NOT_DECLARED}
   */
  PlacedHold hold(HoldOrder order);

  /**
   * The holds that were placed, released ones too. What the host's sources tell, and what follows
   * from the record, shows in {@link #preview}.
   *
   * @return in the order of ids
   */
  List<PlacedHold> holds();

  /**
   * Releases a hold. What waited for it is looked at by the next plan, and by {@link
   * Erasures#resume}.
   *
   * @param hold its id
   * @throws fi.rekisteri.error.NotFoundException {@code HOLD_NOT_FOUND} where the person has no
   *     such hold, or it was released before
   */
  void release(UUID hold);
}
