package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.sealing.AuditKeys;
import fi.rekisteri.store.CheckpointStore;
import org.jspecify.annotations.Nullable;

/** The lane that one transaction writes to, from its first entry to its end. Not thread-safe. */
public final class LaneUse {
  private final Lanes lanes;
  private @Nullable Lane lane;
  private @Nullable Runnable goBack;

  LaneUse(Lanes lanes) {
    this.lanes = lanes;
  }

  /**
   * Gives a deed its place.
   *
   * @param keys link the entry
   * @param store learns of a lane that is new
   * @param reason the deed's reason
   */
  public AuditEntry place(AuditKeys keys, CheckpointStore store, Deed deed, SealedReason reason) {
    Lane taken = lane;
    if (taken == null) {
      taken = lanes.take(keys);
      lane = taken;
      goBack = taken.mark();
      if (taken.isNew()) {
        store.open(taken.lane());
      }
    }
    return taken.place(deed, reason);
  }

  /** The transaction was kept: the next one goes on where it ended. */
  public void kept() {
    Lane taken = lane;
    if (taken != null) {
      lane = null;
      lanes.giveBack(taken);
    }
  }

  /** The transaction left nothing: the next one goes on where it began. */
  public void leftNothing() {
    Lane taken = lane;
    Runnable back = goBack;
    if (taken != null && back != null) {
      back.run();
      kept();
    }
  }

  /** Nobody knows: the lane ends here. */
  public void inDoubt() {
    lane = null;
  }
}
