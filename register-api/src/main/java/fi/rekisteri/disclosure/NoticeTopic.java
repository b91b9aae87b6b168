package fi.rekisteri.disclosure;

import fi.rekisteri.customer.CustomerId;

/**
 * Of whom which party is told, and what. A party's code may stand in messages and logs, as a
 * customer's id may.
 *
 * @param subject whose data
 * @param party the party's code in the definition, as it was when the data moved
 * @param change what became of the data
 */
public record NoticeTopic(CustomerId subject, String party, NoticeChange change) {
  /** Refuses a code that is blank, or longer than any that a definition or an origin can name. */
  public NoticeTopic {
    if (party.isBlank() || party.length() > 64) {
      throw new IllegalArgumentException("a party code is 1 to 64 characters");
    }
  }

  /**
   * The same party and person.
   *
   * @param other what became of the data
   * @return a copy
   */
  public NoticeTopic becoming(NoticeChange other) {
    return new NoticeTopic(subject, party, other);
  }
}
