package fi.rekisteri.core.trail;

import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.audit.TrailFinding.Kind;
import fi.rekisteri.core.cipher.Ed25519;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Checkpoints one after the other: each is signed by the key that the one before has named, and
 * names the hash of that one. Not thread-safe.
 */
public final class CheckpointChain {
  private final Hashes hashes = new Hashes();
  private final List<TrailFinding> findings = new ArrayList<>();
  private String trusted;
  private String previous;
  private long number;
  private Checkpoint.Pruned pruned = Checkpoint.Pruned.NOTHING;

  private CheckpointChain(String trusted, String previous, long number) {
    this.trusted = trusted;
    this.previous = previous;
    this.number = number;
  }

  /** The chain from its beginning; the key is what the reader trusts. */
  public static CheckpointChain from(String trusted) {
    return new CheckpointChain(trusted, Checkpoint.NONE, 0);
  }

  /** The chain behind a checkpoint that the reader trusts, whose hash they know. */
  public static CheckpointChain after(long number, String hash, String trusted) {
    return new CheckpointChain(trusted, hash, number);
  }

  /**
   * The next checkpoint; what it says is given back where it can be read at all. Nobody is trusted
   * because of one that is not signed.
   */
  public Optional<Checkpoint> follow(SignedCheckpoint signed) {
    boolean follows = signed.number() == number + 1;
    if (!follows) {
      findings.add(outOfPlace(signed.number()));
    }
    number = signed.number();
    Optional<Checkpoint> read = CheckpointReader.read(signed);
    Optional<Checkpoint> believed = read.filter(one -> isSigned(signed, one));
    if (believed.isEmpty()) {
      findings.add(TrailFinding.in(Kind.CHECKPOINT_ALTERED, number));
    } else if (follows && !believed.get().head().previous().equals(previous)) {
      findings.add(TrailFinding.in(Kind.CHECKPOINT_FORKED, number));
    } else {
      findings.addAll(believed.get().findings());
    }
    previous = HexFormat.of().formatHex(hashes.of(signed.body()));
    believed.ifPresent(
        checkpoint -> {
          trusted = checkpoint.signers().next();
          pruned = checkpoint.pruned();
        });
    return read;
  }

  /** One finding for a gap, however wide: numbers come from whoever wrote them. */
  private TrailFinding outOfPlace(long found) {
    return found > number
        ? TrailFinding.in(Kind.CHECKPOINT_MISSING, number + 1)
        : TrailFinding.in(Kind.CHECKPOINT_FORKED, found);
  }

  private boolean isSigned(SignedCheckpoint signed, Checkpoint read) {
    return read.signers().signer().equals(trusted)
        && Ed25519.verifies(HexFormat.of().parseHex(trusted), signed.body(), signed.signature());
  }

  public List<TrailFinding> findings() {
    return findings;
  }

  /** The number of the last one. */
  public long number() {
    return number;
  }

  /** The hash of the last one. */
  public String hash() {
    return previous;
  }

  /** The key that signs what comes next. */
  public String signer() {
    return trusted;
  }

  /** What the last one says of the beginning. */
  Checkpoint.Pruned pruned() {
    return pruned;
  }
}
