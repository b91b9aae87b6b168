package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.SearchKey;

/** Whom an update concerns, as its service can name them. */
public sealed interface UpdateSubject {
  /**
   * By the id that the register gave out: the only name by which somebody erased is told from
   * somebody who never was.
   *
   * @param id the customer
   */
  record ById(CustomerId id) implements UpdateSubject {}

  /**
   * By a term that no two customers share, such as the customer number.
   *
   * @param <Q> the type of the term
   * @param key a declared search key that is unique
   * @param term the term
   */
  record ByTerm<Q>(SearchKey<Q> key, Q term) implements UpdateSubject {
    /** Refuses a key that two people may share: an update would meet the wrong one. */
    public ByTerm {
      if (key.uniqueness() != SearchKey.Uniqueness.UNIQUE) {
        throw new IllegalArgumentException("search key " + key + " is not unique");
      }
    }

    @Override
    public String toString() {
      return "ByTerm[" + key + ", ***]";
    }
  }
}
