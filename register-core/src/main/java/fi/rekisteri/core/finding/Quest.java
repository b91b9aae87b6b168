package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the people of one criterion are found. */
interface Quest {
  /** Those who stand next in the index, and where the next ones begin. */
  record Candidates(List<SealedCustomer> people, Optional<Bookmark> next) {
    /** Whoever is registered, where no index tells more. */
    static Candidates everybody(Transaction tx, @Nullable Bookmark after, int limit) {
      return byId(tx.customers().page(after == null ? null : after.last(), limit), limit);
    }

    /** A page in the order of ids, which is the last one where it is not full. */
    static Candidates byId(List<SealedCustomer> page, int limit) {
      return new Candidates(
          page,
          page.size() < limit
              ? Optional.empty()
              : Optional.of(new Bookmark(page.get(page.size() - 1).facts().id())));
    }
  }

  /** How the trail names what was asked for. */
  String told();

  /** Refuses a purpose for which it may not be asked, before anybody is looked for. */
  void admit(Act act);

  /** Whoever may meet it, at most so many. */
  Candidates next(Transaction tx, @Nullable Bookmark after, int limit);

  /** Whether what is stored of a candidate meets it today; the candidate is opened for it. */
  boolean isMetBy(Transaction tx, SealedCustomer candidate);

  /** The fields by which people are found: whoever restricted one is not found by it. */
  default List<FieldKey<?>> foundBy() {
    return List.of();
  }

  /** How many meet it. */
  default long count(Walk walk) {
    return walk.count(this);
  }
}
