package fi.rekisteri.core.audit;

import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.InclusionProof;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.core.cipher.Ed25519;
import fi.rekisteri.core.trail.CheckpointReader;
import fi.rekisteri.core.trail.Hashes;
import fi.rekisteri.core.trail.MerklePath;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies an export of the audit trail without the register, its keys or its database: whoever has
 * the public key can tell whether the file is whole, or which entry is the first that is not.
 * Immutable and thread-safe; memory does not grow with the file.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Each checkpoint is signed by the trusted key, or by one that a checkpoint so signed has
 *       named as the next; each names the hash of the one before it.
 *   <li>Each entry hashes into the tree whose root its checkpoint signs, so none was altered,
 *       added, left out or moved since that checkpoint was made.
 *   <li>The file was not cut, and its last line is signed too.
 * </ul>
 *
 * It does not tell whether the register recorded everything before it made a checkpoint, nor
 * whether whoever holds the secret key made a second history: compare the last hash with one that
 * was kept somewhere else for that.
 */
public final class AuditExportVerifier {
  private final Set<String> trusted;

  private AuditExportVerifier(Set<String> trusted) {
    this.trusted = trusted;
  }

  /**
   * A verifier.
   *
   * @param publicKey the Ed25519 public key that signed the first checkpoint of the file, in 64
   *     hexadecimal digits, obtained from the controller in some other way than the file
   * @return the verifier
   * @throws IllegalArgumentException where that is no key
   */
  public static AuditExportVerifier trusting(String publicKey) {
    return trustingAnyOf(List.of(publicKey));
  }

  /**
   * A verifier for whoever trusts several keys of one controller.
   *
   * @param publicKeys of which one signed the first checkpoint of the file
   * @return the verifier
   * @throws IllegalArgumentException where one of them is no key, or there is none
   */
  public static AuditExportVerifier trustingAnyOf(Collection<String> publicKeys) {
    Set<String> digits = new LinkedHashSet<>();
    publicKeys.forEach(key -> digits.add(key.strip().toLowerCase(Locale.ROOT)));
    if (digits.isEmpty() || !digits.stream().allMatch(key -> key.matches("[0-9a-f]{64}"))) {
      throw new IllegalArgumentException("a public key has 64 hexadecimal digits");
    }
    return new AuditExportVerifier(digits);
  }

  /**
   * Verifies a file.
   *
   * @param export its bytes; they are read to the end or to the first defect, and not closed
   * @return whole, or the first defect
   * @throws IOException where the stream fails
   */
  public ExportVerdict verify(InputStream export) throws IOException {
    ExportLines lines = new ExportLines(export);
    ExportRun run = new ExportRun(trusted);
    try {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        run.meet(line);
      }
      return run.end();
    } catch (DefectException found) {
      return new ExportVerdict.Broken(
          found.defect(), lines.number(), run.checkpoint(), run.place());
    }
  }

  /**
   * Verifies that one entry stands in the trail.
   *
   * @param proof what the register gave
   * @return whether its checkpoint is signed by the trusted key and covers the entry as it is shown
   */
  public boolean proves(InclusionProof proof) {
    Optional<Checkpoint> read = CheckpointReader.read(proof.checkpoint());
    return read.isPresent()
        && isSigned(proof.checkpoint(), read.get())
        && read.get().covered().stream().anyMatch(range -> range.holds(proof.entry().place()))
        && leads(proof, read.get().tree());
  }

  private boolean isSigned(SignedCheckpoint signed, Checkpoint read) {
    String signer = read.signers().signer();
    return trusted.contains(signer)
        && Ed25519.verifies(HexFormat.of().parseHex(signer), signed.body(), signed.signature());
  }

  private static boolean leads(InclusionProof proof, Checkpoint.Tree tree) {
    try {
      Hashes hashes = new Hashes();
      List<byte[]> path = proof.path().stream().map(AuditExportVerifier::hash).toList();
      byte[] leaf = hashes.leaf(proof.entry());
      byte[] root = MerklePath.root(hashes, leaf, proof.index(), tree.entries(), path);
      return HexFormat.of().formatHex(root).equals(tree.root());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static byte[] hash(String digits) {
    byte[] hash = HexFormat.of().parseHex(digits);
    if (hash.length != 32) {
      throw new IllegalArgumentException("a hash has 32 bytes");
    }
    return hash;
  }
}
