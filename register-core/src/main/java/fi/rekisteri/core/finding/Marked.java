package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.Mark;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever has a mark, as the index of tags tells. */
final class Marked {
  private Marked() {}

  static Quest.Candidates next(Transaction tx, Mark mark, @Nullable Bookmark after, int limit) {
    return next(tx, tx.ring().marks().sought(mark), after, limit);
  }

  static Quest.Candidates next(Transaction tx, SearchTag tag, @Nullable Bookmark after, int limit) {
    List<SealedCustomer> page = tx.customers().pageByTag(tag, Quest.place(after), limit);
    return Quest.Candidates.byId(page, limit);
  }

  static long count(Transaction tx, Mark mark) {
    return tx.customers().countByTag(tx.ring().marks().sought(mark));
  }
}
