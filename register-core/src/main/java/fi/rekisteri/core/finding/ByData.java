package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.DataMarks;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.Mark;
import fi.rekisteri.store.SealedCustomer;
import org.jspecify.annotations.Nullable;

/** People by what their record holds and where it came from, where the definition asks for it. */
record ByData(Engine engine, Fact fact) implements Quest {
  /** What is looked for, how the trail names it, and whether the definition asks for it. */
  record Fact(String told, Mark mark, boolean declared) {}

  @Override
  public String told() {
    return fact.told;
  }

  @Override
  public void admit(Act act) {
    Asking.requireKeeping(act);
    Asking.requireMarked(act, fact.told, fact.declared);
  }

  @Override
  public Candidates next(Transaction tx, @Nullable Bookmark after, int limit) {
    return Marked.next(tx, fact.mark, after, limit);
  }

  @Override
  public boolean isMetBy(Transaction tx, SealedCustomer candidate) {
    return new DataMarks(engine).of(tx.ring(), candidate).contains(fact.mark);
  }

  @Override
  public long count(Walk walk) {
    return walk.look(tx -> Marked.count(tx, fact.mark));
  }
}
