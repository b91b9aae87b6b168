package fi.rekisteri.disclosure;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A notice to a party that gave or received data (S77, Art. 19): who is told what, and how far that
 * has come. It holds no value: what a rectified field holds is looked up when the notice is
 * delivered.
 *
 * @param id made once, when it is planned
 * @param version one more with each change, from 1
 * @param topic of whom which party is told, and what
 * @param fields the paths of the fields, in alphabetical order; not empty
 * @param plannedAt when it was planned, to the microsecond: together with what it tells
 * @param progress how far it has come
 */
public record PartyNotice(
    NoticeId id,
    long version,
    NoticeTopic topic,
    List<String> fields,
    Instant plannedAt,
    NoticeProgress progress) {
  /** Sorts the fields; refuses none, and a version below 1. */
  public PartyNotice {
    fields = fields.stream().distinct().sorted().toList();
    if (fields.isEmpty() || version < 1) {
      throw new IllegalArgumentException("a notice names a field at least, and has a version");
    }
  }

  /**
   * A notice that is planned now.
   *
   * @param topic of whom which party is told, and what
   * @param fields the paths of the fields; not empty
   * @param at when, to the microsecond
   * @return a pending notice under a new id
   */
  public static PartyNotice planned(NoticeTopic topic, Collection<String> fields, Instant at) {
    return new PartyNotice(
        NoticeId.random(), 1, topic, List.copyOf(fields), at, NoticeProgress.planned(at));
  }

  /**
   * The next version, further on.
   *
   * @param further how far it has come
   * @return a copy
   */
  public PartyNotice with(NoticeProgress further) {
    return new PartyNotice(id, version + 1, topic, fields, plannedAt, further);
  }

  /**
   * The next version, telling more, or something else of the same person to the same party. Only
   * for a notice that nobody can have heard of yet.
   *
   * @param what what became of the data
   * @param paths the paths of all fields that it tells of from now on
   * @return a copy
   */
  public PartyNotice telling(NoticeChange what, Collection<String> paths) {
    if (!progress.isUntold()) {
      throw new IllegalStateException("notice " + id + " may have been heard already");
    }
    return new PartyNotice(
        id, version + 1, topic.becoming(what), List.copyOf(paths), plannedAt, progress);
  }

  /**
   * Whose data.
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

  /**
   * How far it has come.
   *
   * @return the state
   */
  public NoticeState state() {
    return progress.state();
  }
}
