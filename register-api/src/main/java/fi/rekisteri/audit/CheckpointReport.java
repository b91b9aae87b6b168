package fi.rekisteri.audit;

import java.util.List;

/**
 * What became of a request to make checkpoints.
 *
 * @param made the new checkpoints; none where every entry was covered before. Whoever keeps a copy
 *     of the last one somewhere else can prove later that nothing before it was cut off
 * @param findings what was wrong with the entries that they cover
 */
public record CheckpointReport(List<SignedCheckpoint> made, List<TrailFinding> findings) {
  /** Copies the lists. */
  public CheckpointReport {
    made = List.copyOf(made);
    findings = List.copyOf(findings);
  }
}
