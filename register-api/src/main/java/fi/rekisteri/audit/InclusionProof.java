package fi.rekisteri.audit;

import java.util.List;

/**
 * That one entry stands in the trail, for somebody who is shown no other entry.
 *
 * @param entry the entry
 * @param index which leaf of the tree it is, from 0
 * @param path the hashes beside its way to the root, lowest first, in hexadecimal digits
 * @param checkpoint the signed checkpoint that holds the root
 */
public record InclusionProof(
    AuditEntry entry, long index, List<String> path, SignedCheckpoint checkpoint) {
  /** Copies the path. */
  public InclusionProof {
    path = List.copyOf(path);
  }
}
