package fi.rekisteri.disclosure;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * What a party is to be told, ready to be carried to it. It may hold personal data in plain text:
 * carry it by a protected way only. Printing it shows no value.
 *
 * @param id the notice: the same at every attempt, so that the party can tell a repetition
 * @param topic of whom which party is told, and what
 * @param whole whether everything of the person was erased
 * @param fields what is told of each field, in the order of paths
 * @param plannedAt when what it tells came about: of two notices the later one holds
 * @param attempt which attempt this is, from 1
 */
public record NoticeMessage(
    NoticeId id,
    NoticeTopic topic,
    boolean whole,
    List<NoticeField> fields,
    Instant plannedAt,
    int attempt) {
  /** Copies the fields. */
  public NoticeMessage {
    fields = List.copyOf(fields);
    if (whole && topic.change() != NoticeChange.ERASED) {
      throw new IllegalArgumentException("only an erasure takes the whole person");
    }
  }

  /**
   * Whose data, as the register names them.
   *
   * @return the person
   */
  public CustomerId subject() {
    return topic.subject();
  }

  /**
   * Who is told.
   *
   * @return the party's code
   */
  public String party() {
    return topic.party();
  }

  /**
   * What became of the data.
   *
   * @return the change
   */
  public NoticeChange change() {
    return topic.change();
  }
}
