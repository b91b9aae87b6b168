package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.audit.TrailFinding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which checkpoint covers which entries, met in one pass over the trail in the order of places. The
 * leaves of every tree are in that order too, so each grows along; what is kept for a checkpoint is
 * a few hashes, and for a range its bounds. Not thread-safe.
 */
final class Coverage {
  /** A checkpoint's tree, as it grows. */
  private record Growing(Checkpoint checkpoint, MerkleTree tree) {}

  /** A range, and how much of it was met. */
  private static final class Part {
    final LaneRange range;
    final Growing owner;
    final boolean pruned;
    long next;

    Part(LaneRange range, Growing owner, boolean pruned) {
      this.range = range;
      this.owner = owner;
      this.pruned = pruned;
      this.next = range.from();
    }
  }

  private static final Comparator<Part> IN_ORDER =
      Comparator.comparing(part -> new AuditPlace(part.range.lane(), part.range.from()));

  private final Hashes hashes = new Hashes();
  private final List<Growing> growing = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final Map<UUID, Long> last = new HashMap<>();
  private final List<TrailFinding> findings = new ArrayList<>();
  private long unremoved;
  private int at;
  private boolean sorted;

  /** A checkpoint; of a pruned one the entries may be there still, and need not. */
  void add(Checkpoint checkpoint, boolean pruned) {
    Growing owner = new Growing(checkpoint, new MerkleTree(hashes));
    if (!pruned) {
      growing.add(owner);
    }
    for (LaneRange range : checkpoint.covered()) {
      parts.add(new Part(range, owner, pruned));
      last.merge(range.lane(), range.through(), Math::max);
    }
  }

  /** The number of the last covered entry of a lane, 0 where there is none. */
  long lastOf(UUID lane) {
    return last.getOrDefault(lane, 0L);
  }

  /** How many entries were met that may be gone. */
  long unremoved() {
    return unremoved;
  }

  /** The next entry of the trail; says whether a checkpoint covers it. */
  boolean meet(AuditEntry entry) {
    sort();
    AuditPlace place = entry.place();
    while (at < parts.size() && isBehind(parts.get(at), place)) {
      end(parts.get(at++));
    }
    if (at == parts.size() || !parts.get(at).range.holds(place)) {
      return false;
    }
    Part part = parts.get(at);
    if (place.number() != part.next && !part.pruned) {
      findings.add(missing(part));
    }
    part.next = place.number() + 1;
    if (part.pruned) {
      unremoved++;
    } else {
      part.owner.tree.add(hashes.leaf(entry));
    }
    return true;
  }

  private static boolean isBehind(Part part, AuditPlace place) {
    return new AuditPlace(part.range.lane(), part.range.through()).compareTo(place) < 0;
  }

  private void end(Part part) {
    if (part.next <= part.range.through() && !part.pruned) {
      findings.add(missing(part));
    }
  }

  private static TrailFinding missing(Part part) {
    AuditPlace gone = new AuditPlace(part.range.lane(), part.next);
    return TrailFinding.at(Kind.ENTRY_MISSING, gone, part.owner.checkpoint.number());
  }

  /** Parts of two checkpoints never overlap: a checkpoint that says so is not to be believed. */
  private void sort() {
    if (sorted) {
      return;
    }
    sorted = true;
    parts.sort(IN_ORDER);
    for (int i = 1; i < parts.size(); i++) {
      Part before = parts.get(i - 1);
      Part part = parts.get(i);
      if (before.range.lane().equals(part.range.lane())
          && before.range.through() >= part.range.from()) {
        long number = part.owner.checkpoint.number();
        findings.add(TrailFinding.in(Kind.CHECKPOINT_FORKED, number));
      }
    }
  }

  /** The pass is over: gives the checkpoints whose trees are other than those that were signed. */
  List<Checkpoint> different() {
    sort();
    while (at < parts.size()) {
      end(parts.get(at++));
    }
    return growing.stream()
        .filter(
            one ->
                one.tree.size() != one.checkpoint.tree().entries()
                    || !hex(one.tree.root()).equals(one.checkpoint.tree().root()))
        .map(Growing::checkpoint)
        .toList();
  }

  List<TrailFinding> findings() {
    return findings;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
