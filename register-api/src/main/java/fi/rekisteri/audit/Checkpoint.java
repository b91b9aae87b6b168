package fi.rekisteri.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a checkpoint of the trail says: these entries stood there, in this form, at this time.
 * Hashes and keys are lower-case hexadecimal digits.
 *
 * @param head which checkpoint it is
 * @param signers who signed it, and who signs the next one
 * @param tree the hash over its entries
 * @param pruned which beginning of the trail may be gone by now
 * @param covered its entries, in the order of places
 * @param findings what was wrong with them when they were covered
 */
public record Checkpoint(
    Head head,
    Signers signers,
    Tree tree,
    Pruned pruned,
    List<LaneRange> covered,
    List<TrailFinding> findings) {
  /** The SHA-256 that stands where no checkpoint went before. */
  public static final String NONE = "0".repeat(64);

  /**
   * Which checkpoint it is.
   *
   * @param register the technical id of the register
   * @param number from 1, without a gap
   * @param at when it was made
   * @param previous the SHA-256 of the signed form of the one before, {@link #NONE} for the first
   */
  public record Head(String register, long number, Instant at, String previous) {}

  /**
   * The Ed25519 public keys.
   *
   * @param signer of this checkpoint
   * @param next of the next one: the same, unless the audit key was rotated
   */
  public record Signers(String signer, String next) {}

  /**
   * The Merkle tree of RFC 9162 over the entries.
   *
   * @param entries how many leaves it has
   * @param root its root
   */
  public record Tree(long entries, String root) {}

  /**
   * The beginning of the trail that was exported, verified and let go of.
   *
   * @param through the last checkpoint whose entries may be gone, 0 for none
   * @param export the SHA-256 of the export, {@link #NONE} for none
   */
  public record Pruned(long through, String export) {
    /** Nothing was pruned. */
    public static final Pruned NOTHING = new Pruned(0, NONE);
  }

  /** Copies the lists. */
  public Checkpoint {
    covered = List.copyOf(covered);
    findings = List.copyOf(findings);
  }

  /**
   * The number.
   *
   * @return from 1
   */
  public long number() {
    return head.number();
  }
}
