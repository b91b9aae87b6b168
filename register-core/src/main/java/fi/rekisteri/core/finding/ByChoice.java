package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.Mark;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * People by what they have chosen. The mark is written with the choice, so that a count of marks is
 * a count of choices; whoever is shown is held against the choice itself.
 *
 * @param own the purpose that the choice is about, if it is about one
 */
record ByChoice(Engine engine, Fact fact, Optional<Purpose> own) implements Quest {
  /** What is looked for, how the trail names it, and whether it stands. */
  record Fact(String told, Mark mark, Predicate<Standing> stands) {}

  @Override
  public String told() {
    return fact.told;
  }

  @Override
  public void admit(Act act) {
    own.ifPresentOrElse(
        purpose -> Asking.requireOwn(act, purpose), () -> Asking.requireKeeping(act));
  }

  @Override
  public Candidates next(Transaction tx, @Nullable Bookmark after, int limit) {
    return Marked.next(tx, fact.mark, after, limit);
  }

  @Override
  public boolean isMetBy(Transaction tx, SealedCustomer candidate) {
    return fact.stands.test(engine.records().standing(candidate));
  }

  @Override
  public long count(Walk walk) {
    return walk.look(tx -> Marked.count(tx, fact.mark));
  }
}
