package fi.rekisteri.audit;

import java.util.List;

/**
 * What a verification of the trail has seen.
 *
 * @param checkpoints how many checkpoints were verified
 * @param covered how many entries they cover, and were there
 * @param uncovered how many entries follow that no checkpoint covers yet
 * @param pruned through which checkpoint entries may be gone after a verified export, 0 for none
 * @param unremoved how many entries stand there that may be gone: 0 once pruning was finished; they
 *     are not verified, since their export was
 * @param findings what is wrong, the first thousand
 */
public record TrailVerification(
    long checkpoints,
    long covered,
    long uncovered,
    long pruned,
    long unremoved,
    List<TrailFinding> findings) {
  /** The most findings that are listed. */
  public static final int MOST = 1000;

  /** Copies the findings. */
  public TrailVerification {
    findings = List.copyOf(findings);
  }

  /**
   * Whether nothing is wrong.
   *
   * @return true without findings
   */
  public boolean isWhole() {
    return findings.isEmpty();
  }
}
