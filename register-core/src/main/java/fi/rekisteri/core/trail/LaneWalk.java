package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.audit.TrailFinding.Kind;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Goes along one lane, and compares each entry's link with the one that it must have. After a wrong
 * or a missing one it goes on from what stands there, so that each is named once. Not thread-safe.
 */
final class LaneWalk {
  private final AuditLane lane;
  private final Mac mac;
  private final long checkpoint;
  private final List<TrailFinding> findings = new ArrayList<>();
  private final List<LaneRange> seen = new ArrayList<>();
  private long from;
  private long last;
  private byte @Nullable [] link;

  /**
   * A walk that begins behind an entry.
   *
   * @param last the number of that entry, 0 for the beginning of the lane
   * @param link its link, or null where the entry is not there any more
   * @param checkpoint the checkpoint that findings belong to
   */
  LaneWalk(AuditLane lane, Mac mac, long last, byte @Nullable [] link, long checkpoint) {
    this.lane = lane;
    this.mac = mac;
    this.last = last;
    this.link = link;
    this.checkpoint = checkpoint;
    this.from = last + 1;
  }

  /** The next entry of the lane that is there. */
  void meet(AuditEntry entry) {
    long number = entry.place().number();
    boolean known = link != null || last == 0;
    if (number != last + 1) {
      findings.add(missing(last + 1));
      endRange();
      from = number;
      known = false;
    }
    if (known && !isLinked(entry)) {
      findings.add(TrailFinding.at(Kind.ENTRY_ALTERED, entry.place(), checkpoint));
    }
    last = number;
    link = entry.evidence().link();
  }

  private boolean isLinked(AuditEntry entry) {
    byte[] expected = Lane.after(lane, mac, last, link).linkOf(entry);
    return MessageDigest.isEqual(expected, entry.evidence().link());
  }

  private TrailFinding missing(long number) {
    return TrailFinding.at(Kind.ENTRY_MISSING, new AuditPlace(lane.id(), number), checkpoint);
  }

  private void endRange() {
    if (last >= from) {
      seen.add(new LaneRange(lane.id(), from, last));
    }
  }

  /** What was there, in the order of numbers; the walk is over. */
  List<LaneRange> ranges() {
    endRange();
    from = last + 1;
    return seen;
  }

  List<TrailFinding> findings() {
    return findings;
  }

  /** Only those entries that are there and are not what was written. */
  List<TrailFinding> altered() {
    return findings.stream().filter(one -> one.kind() == Kind.ENTRY_ALTERED).toList();
  }

  boolean isIn(UUID id) {
    return lane.id().equals(id);
  }
}
