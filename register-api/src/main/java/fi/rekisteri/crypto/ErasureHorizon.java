package fi.rekisteri.crypto;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long an erased person can still be read from backups. Erasing destroys a person's key in the
 * database at once; a copy of the database from before holds the key too. Such a copy ends in one
 * of two ways: it is deleted, or the root key is destroyed that wrapped the register's key of its
 * epoch. The horizon is the earlier of the two.
 *
 * <p>Art. 17(1) asks for erasure without undue delay, and knows no exception for backups; the
 * controller tells this time to whoever asks, and keeps it short. The record only reckons: what it
 * is told must be so. {@code docs/backup-and-restore.md} says what belongs into each part, and what
 * no horizon reaches: what stands in clear, search tags, and copies that the host made elsewhere.
 *
 * @param backupsKept how long a copy of the database lives: dumps, logs for recovery, snapshots and
 *     replicas, the longest of them
 * @param rotatedEvery the longest time between the beginnings of two rotations of the register's
 *     key, each under a root key of its own
 * @param settling the longest time from the beginning of a rotation to its end; no less than the
 *     register's settling time
 * @param rootKeyEnds how long after the end of a rotation the older root key is destroyed, with all
 *     copies of it; empty where root keys are not destroyed
 */
public record ErasureHorizon(
    Duration backupsKept,
    Duration rotatedEvery,
    Duration settling,
    Optional<Duration> rootKeyEnds) {
  /** Refuses negative times. */
  public ErasureHorizon {
    if (backupsKept.isNegative()
        || rotatedEvery.isNegative()
        || settling.isNegative()
        || rootKeyEnds.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("the times of an erasure horizon are none or more");
    }
  }

  /**
   * Until when somebody with the backups and the root keys of the time can read the person.
   *
   * @param erasedAt when the person's key was destroyed in the database
   * @return the latest instant, reckoned for the worst moment of the calendar
   */
  public Instant latestReadable(Instant erasedAt) {
    Instant deleted = erasedAt.plus(backupsKept);
    return rootKeyEnds
        .map(ends -> erasedAt.plus(rotatedEvery).plus(settling).plus(ends))
        .filter(unreadable -> unreadable.isBefore(deleted))
        .orElse(deleted);
  }
}
