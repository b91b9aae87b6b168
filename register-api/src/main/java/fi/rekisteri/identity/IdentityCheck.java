package fi.rekisteri.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of data that was asked for to make sure who somebody is (G12.6): it is looked at and
 * deleted, and this record proves it. The data itself is nowhere in it, only which kinds it was.
 *
 * @param ask why, and what was asked for
 * @param askedAt when
 * @param checked what it came to; empty while nobody looked
 * @param deletedAt when the data was deleted, or it was clear that none came; empty before
 */
public record IdentityCheck(
    IdentityAsk ask, Instant askedAt, Optional<Checked> checked, Optional<Instant> deletedAt) {
  /**
   * What a check came to.
   *
   * @param at when somebody looked
   * @param result how sure it is since
   */
  public record Checked(Instant at, IdentityLevel result) {}

  /** Refuses what happened in no possible order. */
  public IdentityCheck {
    Instant last = checked.map(Checked::at).orElse(askedAt);
    if (last.isBefore(askedAt) || deletedAt.filter(last::isAfter).isPresent()) {
      throw new IllegalArgumentException("it is asked, then checked, then deleted");
    }
  }

  /**
   * A check that begins.
   *
   * @param ask why, and what is asked for
   * @param at when
   * @return the check
   */
  public static IdentityCheck begun(IdentityAsk ask, Instant at) {
    return new IdentityCheck(ask, at, Optional.empty(), Optional.empty());
  }

  /**
   * The kinds of data that were asked for.
   *
   * @return what was asked
   */
  public Set<IdentityFactor> dataAsked() {
    return ask.asked();
  }

  /**
   * That somebody looked at it. A clock that was set back meanwhile is not believed.
   *
   * @param at when
   * @param result how sure it is since
   * @return a copy
   * @throws IllegalStateException after {@link #deleted}, or the second time
   */
  public IdentityCheck checked(Instant at, IdentityLevel result) {
    if (checked.isPresent() || deletedAt.isPresent()) {
      throw new IllegalStateException("the data was looked at already, or deleted");
    }
    return new IdentityCheck(
        ask, askedAt, Optional.of(new Checked(later(askedAt, at), result)), Optional.empty());
  }

  /**
   * That the data was deleted, looked at or not; repeated, the first time stays. A clock that was
   * set back meanwhile is not believed.
   *
   * @param at when
   * @return a copy
   */
  public IdentityCheck deleted(Instant at) {
    Instant last = checked.map(Checked::at).orElse(askedAt);
    return deletedAt.isPresent()
        ? this
        : new IdentityCheck(ask, askedAt, checked, Optional.of(later(last, at)));
  }

  /**
   * Whether the data may still be there.
   *
   * @return true until it is said that it was deleted
   */
  public boolean isOutstanding() {
    return deletedAt.isEmpty();
  }

  /**
   * What keeps a case from being closed.
   *
   * @param checks those of the case
   * @return those whose data may still be there
   */
  public static List<IdentityCheck> outstanding(List<IdentityCheck> checks) {
    return checks.stream().filter(IdentityCheck::isOutstanding).toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
