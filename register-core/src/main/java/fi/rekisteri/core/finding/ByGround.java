package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People whom nothing makes lawful to keep. It depends on the definition, the role, the choices and
 * the day, so that no index could tell it for long: everybody is looked at.
 */
record ByGround(Engine engine) implements Quest {
  @Override
  public String told() {
    return "ungrounded";
  }

  @Override
  public void admit(Act act) {
    Asking.requireKeeping(act);
  }

  @Override
  public Candidates next(Transaction tx, @Nullable Bookmark after, int limit) {
    return Candidates.byId(tx.customers().page(Quest.place(after), limit), limit);
  }

  /** Restrictions and holds close a purpose for a while, and leave its ground where it is. */
  @Override
  public boolean isMetBy(Transaction tx, SealedCustomer candidate) {
    Standing chosen = engine.records().standing(candidate).unrestricted().withLocks(Map.of());
    Instant now = engine.now();
    return engine.definition().activities().stream()
        .map(ProcessingActivity::purpose)
        .filter(purpose -> !purpose.equals(Purpose.RIGHTS))
        .noneMatch(
            purpose ->
                engine.decisions().decide(purpose, candidate.facts().role(), chosen, now)
                    instanceof Permitted);
  }
}
