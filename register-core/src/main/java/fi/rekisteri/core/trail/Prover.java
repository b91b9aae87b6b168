package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.InclusionProof;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves single entries: reads again what their checkpoint covers, and gives the way to its root.
 */
public final class Prover {
  private final Trail trail;

  /** Proves entries of a trail. */
  public Prover(Trail trail) {
    this.trail = trail;
  }

  /**
   * The proof of an entry.
   *
   * @throws NotFoundException {@code NOT_COVERED_YET} where no checkpoint covers the place, or its
   *     entries were pruned
   */
  public InclusionProof prove(AuditPlace place) {
    SignedCheckpoint covering = covering(place).orElseThrow(() -> notCovered(place));
    Checkpoint read =
        CheckpointReader.read(covering).orElseThrow(() -> Checkpointer.unreadable(covering));
    Leaves leaves = new Leaves(place);
    for (LaneRange range : read.covered()) {
      trail.forEach(range, leaves::add);
    }
    AuditEntry entry = leaves.entry;
    if (entry == null) {
      throw notCovered(place);
    }
    List<String> path =
        MerklePath.of(leaves.hashes, leaves.all, leaves.index).stream()
            .map(HexFormat.of()::formatHex)
            .toList();
    return new InclusionProof(entry, leaves.index, path, covering);
  }

  private Optional<SignedCheckpoint> covering(AuditPlace place) {
    List<SignedCheckpoint> found = new ArrayList<>(1);
    trail.forEachCheckpoint(
        0,
        signed ->
            CheckpointReader.read(signed)
                .filter(read -> read.covered().stream().anyMatch(range -> range.holds(place)))
                .ifPresent(read -> found.add(signed)));
    return found.stream().findFirst();
  }

  private static NotFoundException notCovered(AuditPlace place) {
    return new NotFoundException(
        ErrorCode.NOT_COVERED_YET,
        "no checkpoint covers entry " + place + ", or it was pruned",
        "make a checkpoint and ask again, or look into the exports");
  }

  /** The leaves of one tree, and the one that is asked for. */
  private static final class Leaves {
    private final AuditPlace place;
    private final Hashes hashes = new Hashes();
    private final List<byte[]> all = new ArrayList<>();
    private @Nullable AuditEntry entry;
    private int index;

    Leaves(AuditPlace place) {
      this.place = place;
    }

    void add(AuditEntry one) {
      if (one.place().equals(place)) {
        index = all.size();
        entry = one;
      }
      all.add(hashes.leaf(one));
    }
  }
}
