package fi.rekisteri.core.effect;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.manual.UndestroyedPaper;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.store.SourceTask;

/**
 * Somebody whom something else erased before the item was carried out: a plan, or another demand.
 * An erasure is done then when nothing is left of them in the host's tables and on paper.
 */
record GoneAlready(Work work, Engine engine) {
  private static final String REFERENCE = "erased";

  Carried carried() {
    boolean waits = Erasing.isMeantBy(work.item()) && engine.reading(this::isLeft);
    EffectState state = waits ? EffectState.ELSEWHERE : EffectState.DONE;
    return Carried.of(Carrying.noted(REFERENCE).in(state));
  }

  private boolean isLeft(Transaction tx) {
    return tx.sourceTasks().ofSubject(work.subject()).stream()
            .anyMatch(task -> task.state() != SourceTask.State.REMOVED)
        || !UndestroyedPaper.of(tx, work.subject()).isEmpty();
  }
}
