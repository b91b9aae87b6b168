package fi.rekisteri.disclosure;

import java.util.UUID;

/**
 * The id of a notice to a party. It is made once, when the notice is planned, and goes with every
 * attempt to deliver it: whoever receives the same id twice was told the same thing twice. Random,
 * so that it may stand in messages, logs and addresses.
 *
 * @param value a random UUID (version 4)
 */
public record NoticeId(UUID value) {
  /** Refuses an id that was not made at random: others could be guessed, or tell of a machine. */
  public NoticeId {
    if (value.version() != 4) {
      throw new IllegalArgumentException("a notice id is a random UUID, of version 4");
    }
  }

  /**
   * A new id.
   *
   * @return an id that no other notice has
   */
  public static NoticeId random() {
    return new NoticeId(UUID.randomUUID());
  }

  /**
   * Reads an id from text, such as that of an acknowledgement.
   *
   * @param text a UUID in its usual form
   * @return the id
   * @throws IllegalArgumentException for another form, which is not quoted
   */
  public static NoticeId parse(String text) {
    try {
      return new NoticeId(UUID.fromString(text));
    } catch (IllegalArgumentException quoting) {
      throw new IllegalArgumentException("a notice id is a random UUID, of version 4");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
