package fi.rekisteri.disclosure;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * What a party is to be told, ready to be carried to it. It names fields and holds no value: what a
 * rectified field holds now is disclosed like anything else, by {@code Disclosures}, so that
 * ground, agreement, countries and the person's own choices are asked and the ledger knows it.
 *
 * @param id the notice: the same at every attempt, so that the party can tell a repetition
 * @param topic of whom which party is told, and what
 * @param whole whether everything of the person was erased
 * @param fields the paths of the fields, in their order
 * @param plannedAt when what it tells came about: of two notices the later one holds
 * @param attempt which attempt this is, from 1
 */
public record NoticeMessage(
    NoticeId id,
    NoticeTopic topic,
    boolean whole,
    List<String> fields,
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
