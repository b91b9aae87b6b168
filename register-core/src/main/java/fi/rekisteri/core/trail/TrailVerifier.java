package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.audit.TrailFinding.Kind;
import fi.rekisteri.audit.TrailVerification;
import fi.rekisteri.core.sealing.AuditKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the whole trail where it is kept: the chain of checkpoints first, then every entry once.
 * What a checkpoint covers must hash to its root; what none covers yet must be linked. Where a root
 * is wrong, the links tell which entry is. Not thread-safe.
 */
public final class TrailVerifier {
  private final Trail trail;
  private SortedMap<Integer, AuditKeys> keys;

  /** Verifies a trail with the audit keys of now. */
  public TrailVerifier(Trail trail) {
    this.trail = trail;
    this.keys = trail.keys().get().allAuditKeys();
  }

  /**
   * Verifies everything.
   *
   * @param witnessed a checkpoint that was kept somewhere else; only with one is it seen that the
   *     last checkpoints were cut off with all that they cover
   */
  public TrailVerification verify(Optional<SignedCheckpoint> witnessed) {
    Run run = new Run(witnessed);
    run.checkpoints();
    trail.forEach(run::meet);
    run.nameDifferent();
    return run.result();
  }

  /** A lane may have been opened with a key that came after the verification began. */
  private @Nullable AuditKeys keyOf(int epoch) {
    if (!keys.containsKey(epoch)) {
      keys = trail.keys().get().allAuditKeys();
    }
    return keys.get(epoch);
  }

  /** One verification, and what it has seen so far. */
  private final class Run {
    private final Optional<SignedCheckpoint> witnessed;
    private final CheckpointChain chain =
        CheckpointChain.from(hex(keys.get(keys.firstKey()).publicKey()));
    private final Coverage coverage = new Coverage();
    private final List<TrailFinding> findings = new ArrayList<>();
    private final Map<UUID, AuditLane> listed = new HashMap<>();
    private @Nullable LaneWalk tail;
    private @Nullable AuditEntry before;
    private long covered;
    private long uncovered;

    Run(Optional<SignedCheckpoint> witnessed) {
      this.witnessed = witnessed;
    }

    /**
     * The lanes are read before the checkpoints, and the entries last: whatever is written
     * meanwhile is then a tail, and nothing looks as if it were missing.
     */
    void checkpoints() {
      List<LaneState> lanes = trail.lanes();
      List<Checkpoint> read = new ArrayList<>();
      trail.forEachCheckpoint(
          0,
          signed -> {
            if (witnessed
                .filter(w -> w.number() == signed.number() && !w.equals(signed))
                .isPresent()) {
              findings.add(TrailFinding.in(Kind.CHECKPOINT_FORKED, signed.number()));
            }
            chain.follow(signed).ifPresent(read::add);
          });
      read.forEach(one -> coverage.add(one, one.number() <= chain.pruned().through()));
      witnessed
          .filter(w -> w.number() > chain.number())
          .ifPresent(w -> findings.add(gone(chain.number() + 1)));
      for (LaneState state : lanes) {
        listed.put(state.lane().id(), state.lane());
        if (state.covered() > coverage.lastOf(state.lane().id())) {
          findings.add(gone(chain.number() + 1));
        }
      }
      trail.lanes().forEach(this::requireAhead);
    }

    /** Read after the checkpoints: each has moved its lanes on by now. */
    private void requireAhead(LaneState state) {
      UUID id = state.lane().id();
      if (state.covered() < coverage.lastOf(id)) {
        AuditPlace doubted = new AuditPlace(id, state.covered() + 1);
        findings.add(TrailFinding.at(Kind.LANE_SET_BACK, doubted, 0));
      }
    }

    private TrailFinding gone(long checkpoint) {
      return TrailFinding.in(Kind.CHECKPOINT_MISSING, checkpoint);
    }

    void meet(AuditEntry entry) {
      if (coverage.meet(entry)) {
        covered++;
      } else {
        uncovered++;
        follow(entry);
      }
      before = entry;
    }

    /**
     * An entry that no checkpoint covers: it must be the next one of a listed lane, perhaps of one
     * that was opened after the list was read.
     */
    private void follow(AuditEntry entry) {
      UUID id = entry.place().lane();
      LaneWalk walk = tail;
      if (walk == null || !walk.isIn(id)) {
        endTail();
        AuditLane lane = listed.computeIfAbsent(id, one -> trail.lane(one).orElse(null));
        AuditKeys known = lane == null ? null : keyOf(lane.epoch());
        walk = known == null ? null : walk(lane, known);
        tail = walk;
      }
      if (walk == null || entry.place().number() <= coverage.lastOf(id)) {
        findings.add(TrailFinding.at(Kind.ENTRY_STRAY, entry.place(), 0));
      } else {
        walk.meet(entry);
      }
    }

    private LaneWalk walk(AuditLane lane, AuditKeys known) {
      long last = coverage.lastOf(lane.id());
      AuditEntry neighbour = before;
      AuditPlace end = last == 0 ? null : new AuditPlace(lane.id(), last);
      boolean isThere = neighbour != null && neighbour.place().equals(end);
      byte[] link = isThere ? neighbour.evidence().link() : null;
      return new LaneWalk(lane, known.newLinkMac(), last, link, 0);
    }

    private void endTail() {
      if (tail != null) {
        findings.addAll(tail.findings());
        tail = null;
      }
    }

    /** Names the entries of checkpoints whose root is wrong, by their links. */
    void nameDifferent() {
      endTail();
      for (Checkpoint checkpoint : coverage.different()) {
        List<TrailFinding> named = new ArrayList<>();
        checkpoint.covered().forEach(range -> named.addAll(altered(checkpoint, range)));
        boolean known =
            coverage.findings().stream().anyMatch(f -> f.checkpoint() == checkpoint.number());
        if (named.isEmpty() && !known) {
          named.add(TrailFinding.in(Kind.ENTRIES_DIFFER, checkpoint.number()));
        }
        findings.addAll(named);
      }
      findings.addAll(0, coverage.findings());
      findings.addAll(0, chain.findings());
    }

    /** The lane's epoch is no longer listed, perhaps: the key that explains most is the one. */
    private List<TrailFinding> altered(Checkpoint checkpoint, LaneRange range) {
      List<TrailFinding> fewest = null;
      for (AuditKeys each : keys.values()) {
        AuditLane lane = new AuditLane(range.lane(), each.epoch(), trail.now(), false);
        LaneWalk walk =
            new LaneWalk(
                lane,
                each.newLinkMac(),
                range.from() - 1,
                trail.linkOf(range.lane(), range.from() - 1),
                checkpoint.number());
        trail.forEach(range, walk::meet);
        List<TrailFinding> found = walk.altered();
        fewest = fewest == null || found.size() < fewest.size() ? found : fewest;
      }
      return fewest == null ? List.of() : fewest;
    }

    TrailVerification result() {
      List<TrailFinding> first =
          findings.stream().distinct().limit(TrailVerification.MOST).toList();
      return new TrailVerification(
          chain.number(),
          covered - coverage.unremoved(),
          uncovered,
          chain.pruned().through(),
          coverage.unremoved(),
          first);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
