package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the people of one criterion are found. */
interface Quest {
  /** Those who stand next in the index, and where the next ones begin. */
  record Candidates(List<SealedCustomer> people, Optional<Bookmark> next) {
    /** Whoever is registered, where no index tells more. */
    static Candidates everybody(Transaction tx, @Nullable Bookmark after, int limit) {
      return byId(tx.customers().page(place(after), limit), limit);
    }

    /** A page in the order of ids, which is the last one where it is not full. */
    static Candidates byId(List<SealedCustomer> page, int limit) {
      return new Candidates(
          page,
          page.size() < limit
              ? Optional.empty()
              : Optional.of(new Bookmark(page.get(page.size() - 1).facts().id())));
    }

    /** Of two pages in the order of ids, each from the same place on, the one page of both. */
    static Candidates merged(Candidates one, Candidates other, int limit) {
      SortedMap<CustomerId, SealedCustomer> both = new TreeMap<>();
      one.people.forEach(person -> both.put(person.facts().id(), person));
      other.people.forEach(person -> both.put(person.facts().id(), person));
      return byId(both.values().stream().limit(limit).toList(), limit);
    }
  }

  /** How the trail names what was asked for. */
  String told();

  /** Refuses a purpose for which it may not be asked, before anybody is looked for. */
  void admit(Act act);

  /** Refuses a count where even a number tells something of one person. */
  default void admitCount(Act act) {}

  /** Whoever may meet it, at most so many. */
  Candidates next(Transaction tx, @Nullable Bookmark after, int limit);

  /** Whether what is stored of a candidate meets it today; the candidate is opened for it. */
  boolean isMetBy(Transaction tx, SealedCustomer candidate);

  /** Where a page in the order of ids begins; a place in the order of days would skip people. */
  static @Nullable CustomerId place(@Nullable Bookmark after) {
    if (after != null && after.day().isPresent()) {
      throw new IllegalArgumentException("a bookmark of another criterion");
    }
    return after == null ? null : after.last();
  }

  /** The fields by which people are found: whoever restricted one is not found by it. */
  default List<FieldKey<?>> foundBy() {
    return List.of();
  }

  /** How many meet it. */
  default long count(Walk walk) {
    return walk.count(this);
  }
}
