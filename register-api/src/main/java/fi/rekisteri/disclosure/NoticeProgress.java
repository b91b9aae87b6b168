package fi.rekisteri.disclosure;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a notice has come. Times are to the microsecond. Nothing in it is personal.
 *
 * @param state the state
 * @param reason why the party is not told, where it is not
 * @param attempts how often delivery was begun since the notice was planned or taken up again
 * @param dueAt when it may be taken for delivery, while it is pending
 * @param firstTriedAt when delivery was begun for the first time
 * @param sentAt when it was handed over
 * @param settledAt when it was confirmed, given up or set aside
 */
public record NoticeProgress(
    NoticeState state,
    Optional<NoticeReason> reason,
    int attempts,
    Instant dueAt,
    Optional<Instant> firstTriedAt,
    Optional<Instant> sentAt,
    Optional<Instant> settledAt) {
  /** Refuses a party that is not told without a reason, and a reason where it is. */
  public NoticeProgress {
    boolean told =
        state == NoticeState.PENDING
            || state == NoticeState.SENT
            || state == NoticeState.ACKNOWLEDGED;
    if (told == reason.isPresent()) {
      throw new IllegalArgumentException("a party that is not told has a reason, and no other");
    }
  }

  /**
   * A notice that was just planned.
   *
   * @param at when
   * @return pending, due at once
   */
  public static NoticeProgress planned(Instant at) {
    return new NoticeProgress(
        NoticeState.PENDING,
        Optional.empty(),
        0,
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Whether nobody can have heard of it: what it tells may still be changed.
   *
   * @return true for a pending notice whose delivery was never begun
   */
  public boolean isUntold() {
    return state == NoticeState.PENDING && firstTriedAt.isEmpty();
  }

  /**
   * Lent to one deliverer: this is how a storage counts an attempt.
   *
   * @param at when the attempt begins
   * @param until when somebody else may take it, unless the outcome is recorded before
   * @return one attempt more
   */
  public NoticeProgress lent(Instant at, Instant until) {
    return new NoticeProgress(
        state,
        reason,
        attempts + 1,
        until,
        firstTriedAt.or(() -> Optional.of(at)),
        sentAt,
        settledAt);
  }

  /**
   * An attempt that failed.
   *
   * @param next when the next one may begin
   * @return pending
   */
  public NoticeProgress postponed(Instant next) {
    return new NoticeProgress(state, reason, attempts, next, firstTriedAt, sentAt, settledAt);
  }

  /**
   * Handed over.
   *
   * @param at when
   * @return sent
   */
  public NoticeProgress sent(Instant at) {
    return new NoticeProgress(
        NoticeState.SENT,
        Optional.empty(),
        attempts,
        dueAt,
        firstTriedAt,
        Optional.of(at),
        Optional.empty());
  }

  /**
   * Confirmed by the party, whatever was thought of it before.
   *
   * @param at when
   * @return acknowledged; sent at the same time, where nothing is known of that
   */
  public NoticeProgress acknowledged(Instant at) {
    return new NoticeProgress(
        NoticeState.ACKNOWLEDGED,
        Optional.empty(),
        attempts,
        dueAt,
        firstTriedAt,
        sentAt.or(() -> Optional.of(at)),
        Optional.of(at));
  }

  /**
   * Not told: given up, or set aside.
   *
   * @param end impossible, disproportionate or set aside
   * @param why the reason
   * @param at when
   * @return that state
   */
  public NoticeProgress ended(NoticeState end, NoticeReason why, Instant at) {
    return new NoticeProgress(
        end, Optional.of(why), attempts, dueAt, firstTriedAt, sentAt, Optional.of(at));
  }

  /**
   * Taken up again by somebody, with all attempts before it.
   *
   * @param at when
   * @return pending, due at once
   */
  public NoticeProgress takenUp(Instant at) {
    return new NoticeProgress(
        NoticeState.PENDING, Optional.empty(), 0, at, firstTriedAt, sentAt, Optional.empty());
  }
}
