package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.Mark;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.store.SealedCustomer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts people without showing anybody: at one look where an index knows, or page by page, each in
 * its own transaction, while the actor may.
 */
record Walk(Act act) {
  private static final int PAGE = 500;

  /** Work that is repeated with newer keys counts its page anew. */
  private record Page(long met, Optional<Bookmark> next) {}

  /** What an index tells at one look. */
  long look(Function<Transaction, Long> work) {
    return act.engine().inTransaction(work);
  }

  /** How many candidates meet what is asked for. */
  long count(Quest quest) {
    return count(quest, quest::next);
  }

  /** How many of those who have a mark meet what is asked for. */
  long count(Quest quest, Mark mark) {
    return count(quest, (tx, after, limit) -> Marked.next(tx, mark, after, limit));
  }

  /** Where candidates stand. */
  private interface Source {
    Quest.Candidates next(Transaction tx, @Nullable Bookmark after, int limit);
  }

  private long count(Quest quest, Source source) {
    long met = 0;
    Bookmark after = null;
    do {
      Bookmark from = after;
      act.admit(Operation.READ, Optional.empty());
      Page page = act.engine().inTransaction(tx -> page(tx, quest, source.next(tx, from, PAGE)));
      met += page.met;
      after = page.next.orElse(null);
    } while (after != null);
    return met;
  }

  private static Page page(Transaction tx, Quest quest, Quest.Candidates candidates) {
    long met = 0;
    for (SealedCustomer one : candidates.people()) {
      met += quest.isMetBy(tx, one) ? 1 : 0;
    }
    return new Page(met, candidates.next());
  }
}
