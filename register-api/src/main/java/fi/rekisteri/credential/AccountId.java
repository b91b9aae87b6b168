package fi.rekisteri.credential;

import java.util.UUID;

/**
 * The id of an account: random, never used again, and no name. It is what {@link
 * fi.rekisteri.staff.Actor#userId} says and what designations are written for.
 *
 * @param value the id
 */
public record AccountId(UUID value) {
  /**
   * An id that nobody has.
   *
   * @return a random id
   */
  public static AccountId random() {
    return new AccountId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
