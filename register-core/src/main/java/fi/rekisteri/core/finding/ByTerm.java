package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.Criterion;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Lookup;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.people.Reading;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People by an exact term. Strangers share a shortened tag, and are told apart when opened. */
record ByTerm<Q>(Engine engine, Criterion.Term<Q> criterion) implements Quest {
  @Override
  public String told() {
    return "term=" + criterion.key();
  }

  @Override
  public void admit(Act act) {
    new Reading(engine).requireSearchable(act, criterion.key());
  }

  /** Nobody is screened for a number, and of a unique key it tells whether one person is here. */
  @Override
  public void admitCount(Act act) {
    if (criterion.key().uniqueness() == SearchKey.Uniqueness.UNIQUE) {
      throw Asking.refused(
          act,
          "a count by unique search key " + criterion.key() + " tells of one person",
          "find the person by the key, or ask for a page");
    }
    Asking.requireKeeping(act);
  }

  @Override
  public Candidates next(Transaction tx, @Nullable Bookmark after, int limit) {
    return Marked.next(tx, tag(tx), after, limit);
  }

  private SearchTag tag(Transaction tx) {
    return tx.ring().tags().tag(criterion.key(), criterion.term());
  }

  @Override
  public boolean isMetBy(Transaction tx, SealedCustomer candidate) {
    return !criterion.key().isTruncated()
        || new Lookup<>(engine, criterion.key(), criterion.term()).isHeldBy(tx.ring(), candidate);
  }

  @Override
  public List<FieldKey<?>> foundBy() {
    return Reading.fields(criterion.key());
  }

  @Override
  public long count(Walk walk) {
    return criterion.key().isTruncated()
        ? walk.count(this)
        : walk.look(tx -> tx.customers().countByTag(tag(tx)));
  }

  @Override
  public String toString() {
    return "ByTerm[" + criterion.key() + "]";
  }
}
