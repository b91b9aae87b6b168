package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.CheckpointReport;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.core.cipher.Ed25519;
import fi.rekisteri.core.sealing.AuditKeys;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes checkpoints: reads what none covers yet, lane by lane, and signs the root over it. Entries
 * that come meanwhile are covered by the next one, since each lane is read up to a number. What is
 * wrong with an entry is signed along, so that no later checkpoint makes it right.
 */
public final class Checkpointer {
  /** One checkpoint covers no more, so that a proof of one entry stays cheap. */
  static final int MOST_ENTRIES = 1 << 16;

  /** Long after a lane is last written to. */
  private static final Duration RETIRED = Lanes.IN_USE.multipliedBy(30);

  private final Trail trail;

  /** Makes checkpoints of a trail. */
  public Checkpointer(Trail trail) {
    this.trail = trail;
  }

  /**
   * Covers every entry that is there now.
   *
   * @throws fi.rekisteri.error.ConflictException {@code CHECKPOINT_TAKEN} where another process
   *     does the same
   */
  public CheckpointReport make() {
    List<SignedCheckpoint> made = new ArrayList<>();
    List<TrailFinding> findings = new ArrayList<>();
    List<LaneState> uncovered = uncovered();
    while (!uncovered.isEmpty()) {
      Batch batch = new Batch(last());
      List<LaneState> rest = batch.fill(uncovered);
      made.add(keep(batch, Optional.empty()));
      findings.addAll(batch.findings);
      uncovered = rest;
    }
    return new CheckpointReport(made, findings);
  }

  /** Signs that a beginning of the trail may go; it covers no entry. */
  SignedCheckpoint make(Checkpoint.Pruned pruned) {
    return keep(new Batch(last()), Optional.of(pruned));
  }

  private List<LaneState> uncovered() {
    return trail.lanes().stream().filter(LaneState::isUncovered).toList();
  }

  private Optional<SignedCheckpoint> last() {
    return trail.inTransaction(tx -> tx.checkpoints().lastCheckpoint());
  }

  private SignedCheckpoint keep(Batch batch, Optional<Checkpoint.Pruned> pruned) {
    AuditKeys keys = batch.signing();
    byte[] body = CheckpointText.of(batch.checkpoint(keys, pruned));
    SignedCheckpoint signed = new SignedCheckpoint(batch.number, body, keys.sign(body));
    List<UUID> retired = retired(batch);
    return trail.inTransaction(
        tx -> {
          tx.checkpoints().keep(signed, batch.moved());
          tx.checkpoints().retire(retired);
          return signed;
        });
  }

  private List<UUID> retired(Batch batch) {
    Instant old = trail.now().minus(RETIRED);
    Set<UUID> met = batch.covered.stream().map(LaneRange::lane).collect(Collectors.toSet());
    return trail.lanes().stream()
        .map(LaneState::lane)
        .filter(lane -> lane.openedAt().isBefore(old) || lane.once() && met.contains(lane.id()))
        .map(AuditLane::id)
        .toList();
  }

  /** The entries of one checkpoint, as they are read. */
  private final class Batch {
    private final long number;
    private final Optional<Checkpoint> previous;
    private final String previousHash;
    private final Hashes hashes = new Hashes();
    private final MerkleTree tree = new MerkleTree(hashes);
    private final OpenRing ring = trail.keys().get();
    private final List<LaneRange> covered = new ArrayList<>();
    private final List<TrailFinding> findings = new ArrayList<>();

    Batch(Optional<SignedCheckpoint> last) {
      number = last.map(SignedCheckpoint::number).orElse(0L) + 1;
      previous = last.map(Checkpointer.this::readable);
      previousHash = last.map(one -> hex(hashes.of(one.body()))).orElse(Checkpoint.NONE);
    }

    /** Reads lanes until the batch is full; gives those that are left. */
    List<LaneState> fill(List<LaneState> lanes) {
      for (int i = 0; i < lanes.size(); i++) {
        LaneState state = lanes.get(i);
        long room = MOST_ENTRIES - tree.size();
        if (room == 0) {
          return lanes.subList(i, lanes.size());
        }
        long through = Math.min(state.newest(), state.covered() + room);
        read(state, through);
        if (through < state.newest()) {
          List<LaneState> rest = new ArrayList<>(lanes.subList(i, lanes.size()));
          rest.set(0, new LaneState(state.lane(), through, state.newest()));
          return rest;
        }
      }
      return List.of();
    }

    private void read(LaneState state, long through) {
      UUID id = state.lane().id();
      AuditKeys keys = ring.allAuditKeys().get(state.lane().epoch());
      if (keys == null) {
        throw broken("a lane of the trail was opened with an audit key that is not there");
      }
      LaneWalk walk =
          new LaneWalk(
              state.lane(),
              keys.newLinkMac(),
              state.covered(),
              trail.linkOf(id, state.covered()),
              number);
      trail.forEach(
          new LaneRange(id, state.covered() + 1, through),
          entry -> {
            walk.meet(entry);
            tree.add(hashes.leaf(entry));
          });
      covered.addAll(walk.ranges());
      findings.addAll(walk.findings());
    }

    /** One range for each lane, over holes: entries that are gone are covered by their finding. */
    List<LaneRange> moved() {
      List<LaneRange> moved = new ArrayList<>();
      for (LaneRange range : covered) {
        LaneRange last = moved.isEmpty() ? null : moved.get(moved.size() - 1);
        if (last != null && last.lane().equals(range.lane())) {
          moved.set(moved.size() - 1, new LaneRange(range.lane(), last.from(), range.through()));
        } else {
          moved.add(range);
        }
      }
      return moved;
    }

    /** The key that the checkpoint before has named. */
    AuditKeys signing() {
      if (previous.isEmpty()) {
        return ring.auditKeys();
      }
      return signer(ring, previous.get().signers().next());
    }

    Checkpoint checkpoint(AuditKeys keys, Optional<Checkpoint.Pruned> pruned) {
      return new Checkpoint(
          new Checkpoint.Head(trail.register(), number, trail.now(), previousHash),
          new Checkpoint.Signers(hex(keys.publicKey()), hex(ring.auditKeys().publicKey())),
          new Checkpoint.Tree(tree.size(), hex(tree.root())),
          pruned.orElse(previous.map(Checkpoint::pruned).orElse(Checkpoint.Pruned.NOTHING)),
          covered,
          findings);
    }
  }

  /** Nothing is signed on top of what the register has not signed. */
  private Checkpoint readable(SignedCheckpoint last) {
    return CheckpointReader.read(last)
        .filter(read -> isOurs(last, read.signers().signer()))
        .orElseThrow(() -> broken("checkpoint " + last.number() + " is not what was signed"));
  }

  private boolean isOurs(SignedCheckpoint last, String signer) {
    return trail.keys().get().allAuditKeys().values().stream()
        .map(AuditKeys::publicKey)
        .anyMatch(
            key -> hex(key).equals(signer) && Ed25519.verifies(key, last.body(), last.signature()));
  }

  /** The key of a public key. */
  static AuditKeys signer(OpenRing ring, String named) {
    return ring.allAuditKeys().values().stream()
        .filter(keys -> hex(keys.publicKey()).equals(named))
        .findFirst()
        .orElseThrow(() -> broken("the key that the last checkpoint names is not there"));
  }

  /** What is thrown for a checkpoint that is none. */
  public static CorruptDataException unreadable(SignedCheckpoint checkpoint) {
    return broken("checkpoint " + checkpoint.number() + " is not what was signed");
  }

  static CorruptDataException broken(String what) {
    return new CorruptDataException(
        ErrorCode.TRAIL_BROKEN, what, "verify the trail, and look who may write to its tables");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
