package fi.rekisteri.core.audit;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.Ed25519;
import fi.rekisteri.core.trail.CheckpointChain;
import fi.rekisteri.core.trail.CheckpointReader;
import fi.rekisteri.core.trail.EntryBytes;
import fi.rekisteri.core.trail.EntryFacts;
import fi.rekisteri.core.trail.ExportWriter;
import fi.rekisteri.core.trail.Hashes;
import fi.rekisteri.core.trail.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One verification of an export, line by line. Not thread-safe. */
final class ExportRun {
  private final Set<String> trusted;
  private final Hashes hashes = new Hashes();
  private final MessageDigest whole = CryptoBackend.configured().newSha256();
  private @Nullable Header header;
  private @Nullable CheckpointChain chain;
  private @Nullable Checkpoint current;
  private MerkleTree tree = new MerkleTree(hashes);
  private Iterator<LaneRange> ranges = Collections.emptyIterator();
  private @Nullable LaneRange range;
  private @Nullable AuditPlace expected;
  private @Nullable AuditPlace met;
  private long entries;
  private String hash = "";

  private record Header(String register, long from, long through, String previous) {}

  ExportRun(Set<String> trusted) {
    this.trusted = trusted;
  }

  void meet(byte[] line) {
    if (!hash.isEmpty()) {
      throw new DefectException(Defect.END_ALTERED);
    }
    if (header == null) {
      header(line);
    } else {
      ExportObject object = ExportObject.of(line);
      if (object.has("sha256")) {
        endOf(object);
        return;
      }
      if (object.has("checkpoint")) {
        checkpoint(object);
      } else {
        entry(object);
      }
    }
    whole.update(line);
    whole.update((byte) '\n');
  }

  private void header(byte[] line) {
    ExportObject object;
    try {
      object = ExportObject.of(line);
      object.requireOnly(Set.of("format", "register", "from", "through", "previous"));
    } catch (DefectException other) {
      throw new DefectException(Defect.NOT_AN_EXPORT);
    }
    if (!object.has("format") || !object.text("format").equals(ExportWriter.FORM)) {
      throw new DefectException(Defect.NOT_AN_EXPORT);
    }
    Header read =
        new Header(
            object.text("register"),
            object.number("from"),
            object.number("through"),
            object.text("previous"));
    if (read.from < 1 || read.through < read.from) {
      throw new DefectException(Defect.LINE_MALFORMED);
    }
    header = read;
  }

  private void checkpoint(ExportObject object) {
    requireComplete();
    met = null;
    SignedCheckpoint signed = object.checkpoint();
    CheckpointChain links = chainTo(signed);
    Optional<Checkpoint> followed = links.follow(signed);
    current = followed.orElse(current);
    if (!links.findings().isEmpty()) {
      TrailFinding first = links.findings().get(0);
      met = first.place().orElse(null);
      throw new DefectException(defect(first.kind()));
    }
    Checkpoint read = followed.orElseThrow();
    if (!read.head().register().equals(known().register)) {
      throw new DefectException(Defect.CHECKPOINT_OUT_OF_PLACE);
    }
    tree = new MerkleTree(hashes);
    ranges = read.covered().iterator();
    range = null;
    nextRange();
  }

  /** What a checkpoint says of its own entries, the register found when it made it. */
  private static Defect defect(TrailFinding.Kind kind) {
    return switch (kind) {
      case CHECKPOINT_ALTERED -> Defect.CHECKPOINT_NOT_SIGNED;
      case CHECKPOINT_MISSING, CHECKPOINT_FORKED -> Defect.CHECKPOINT_OUT_OF_PLACE;
      case ENTRY_ALTERED, ENTRY_MISSING, ENTRY_STRAY, ENTRIES_DIFFER, LANE_SET_BACK ->
          Defect.FOUND_BROKEN_BY_REGISTER;
    };
  }

  private void nextRange() {
    range = ranges.hasNext() ? ranges.next() : null;
    expected = range == null ? null : new AuditPlace(range.lane(), range.from());
  }

  private void entry(ExportObject object) {
    EntryFacts facts = object.entry();
    byte[] link = object.hex("link");
    AuditPlace place = facts.place();
    met = place;
    LaneRange open = range;
    if (open == null || !place.equals(expected)) {
      boolean isAhead = open != null && isCovered(place);
      met = isAhead ? expected : place;
      throw new DefectException(isAhead ? Defect.ENTRY_MISSING : Defect.ENTRY_STRAY);
    }
    byte[] leaf = hashes.leaf(EntryBytes.of(facts), link);
    if (!MessageDigest.isEqual(leaf, object.hex("leaf"))) {
      throw new DefectException(Defect.ENTRY_ALTERED);
    }
    tree.add(leaf);
    entries++;
    if (place.number() == open.through()) {
      nextRange();
    } else {
      expected = new AuditPlace(place.lane(), place.number() + 1);
    }
  }

  /**
   * Whether a place that is not the next one belongs to the checkpoint: then others are missing.
   */
  private boolean isCovered(AuditPlace place) {
    Checkpoint open = current;
    AuditPlace next = expected;
    return open != null
        && next != null
        && place.compareTo(next) > 0
        && open.covered().stream().anyMatch(covered -> covered.holds(place));
  }

  private void requireComplete() {
    Checkpoint open = current;
    if (open == null) {
      return;
    }
    if (range != null) {
      met = expected;
      throw new DefectException(Defect.ENTRY_MISSING);
    }
    String root = HexFormat.of().formatHex(tree.root());
    if (!root.equals(open.tree().root()) || tree.size() != open.tree().entries()) {
      met = null;
      throw new DefectException(Defect.ENTRIES_DIFFER);
    }
  }

  private void endOf(ExportObject object) {
    requireComplete();
    met = null;
    object.requireOnly(Set.of("entries", "sha256", "signer", "signature"));
    String digest = HexFormat.of().formatHex(whole.digest());
    byte[] signer = object.hex("signer");
    byte[] signed = digest.getBytes(StandardCharsets.US_ASCII);
    if (chain().number() != known().through) {
      throw new DefectException(Defect.CHECKPOINT_OUT_OF_PLACE);
    }
    if (object.number("entries") != entries
        || !object.text("sha256").equals(digest)
        || !HexFormat.of().formatHex(signer).equals(chain().signer())
        || !Ed25519.verifies(signer, signed, object.hex("signature"))) {
      throw new DefectException(Defect.END_ALTERED);
    }
    hash = digest;
  }

  ExportVerdict end() {
    if (header == null) {
      throw new DefectException(Defect.NOT_AN_EXPORT);
    }
    if (hash.isEmpty()) {
      throw new DefectException(Defect.CUT_OFF);
    }
    return new ExportVerdict.Whole(
        known().register,
        known().from,
        known().through,
        entries,
        new ExportVerdict.Whole.Hashes(known().previous, chain().hash(), hash, chain().signer()));
  }

  private Header known() {
    Header read = header;
    if (read == null) {
      throw new DefectException(Defect.NOT_AN_EXPORT);
    }
    return read;
  }

  /** The chain begins with whichever trusted key has signed the first checkpoint. */
  private CheckpointChain chainTo(SignedCheckpoint signed) {
    CheckpointChain links = chain;
    if (links == null) {
      String signer =
          CheckpointReader.read(signed)
              .map(read -> read.signers().signer())
              .filter(trusted::contains)
              .orElse(trusted.iterator().next());
      links = CheckpointChain.after(known().from - 1, known().previous, signer);
      chain = links;
    }
    return links;
  }

  private CheckpointChain chain() {
    CheckpointChain links = chain;
    if (links == null) {
      throw new DefectException(Defect.NOT_AN_EXPORT);
    }
    return links;
  }

  /** The checkpoint that was being read, 0 before the first. */
  long checkpoint() {
    Checkpoint open = current;
    return open == null ? 0 : open.number();
  }

  /** The entry that the defect is about. */
  Optional<AuditPlace> place() {
    return Optional.ofNullable(met);
  }
}
