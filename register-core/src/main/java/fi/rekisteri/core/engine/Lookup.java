package fi.rekisteri.core.engine;

import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whom a search finds. Strangers share a shortened tag: they are opened and compared here, and then
 * neither shown nor recorded, since nobody has seen them.
 */
public record Lookup<Q>(Engine engine, SearchKey<Q> key, Q term) {
  private static final int MOST_FOUND = 100;

  /** Those who hold the term, in the order of ids; or why nobody is told. */
  public record Found(List<SealedCustomer> people, Optional<ConflictException> refusal) {}

  public Found in(Transaction tx) {
    SearchTag tag = tx.ring().tags().tag(key, term);
    int most = key.isTruncated() ? SearchKey.MOST_CANDIDATES : MOST_FOUND;
    List<SealedCustomer> candidates = tx.customers().findByTag(tag, most + 1);
    if (key.isTruncated() && candidates.size() > most) {
      return refused(tooManyCandidates());
    }
    List<SealedCustomer> people = key.isTruncated() ? holders(tx.ring(), candidates) : candidates;
    return people.size() > MOST_FOUND
        ? refused(tooManyFound())
        : new Found(people, Optional.empty());
  }

  /** Tells a holder of the term from somebody who only shares its shortened tag. */
  public boolean isHeldBy(OpenRing ring, SealedCustomer candidate) {
    return ring.tags().holding(key, term).test(new Indexing(engine, ring).values(candidate, key));
  }

  private List<SealedCustomer> holders(OpenRing ring, List<SealedCustomer> candidates) {
    Indexing indexing = new Indexing(engine, ring);
    Predicate<List<? extends List<?>>> holding = ring.tags().holding(key, term);
    return candidates.stream().filter(one -> holding.test(indexing.values(one, key))).toList();
  }

  private static Found refused(ConflictException refusal) {
    return new Found(List.of(), Optional.of(refusal));
  }

  private ConflictException tooManyFound() {
    return new ConflictException(
        ErrorCode.TOO_MANY_FOUND,
        "more than " + MOST_FOUND + " customers share one term of search key " + key,
        "search by a narrower key, or go through the customers page by page");
  }

  private ConflictException tooManyCandidates() {
    return new ConflictException(
        ErrorCode.TOO_MANY_CANDIDATES,
        "more than "
            + SearchKey.MOST_CANDIDATES
            + " customers share one shortened tag of search key "
            + key,
        "declare the key with more than " + key.bits() + " bits, or search by another key");
  }

  @Override
  public String toString() {
    return "Lookup[" + key + "]";
  }
}
