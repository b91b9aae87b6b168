package fi.rekisteri.core.audit;

import fi.rekisteri.audit.AuditPlace;
import java.util.Optional;
import java.util.function.Function;

/** What the verification of an export came to. */
public sealed interface ExportVerdict {
  /**
   * Applies the function of the case.
   *
   * @param <T> the result
   * @param whole for a whole export
   * @param broken for a broken one
   * @return the function's result
   */
  <T> T fold(Function<Whole, T> whole, Function<Broken, T> broken);

  /**
   * Every line is what the register wrote.
   *
   * @param register the technical id of the register
   * @param from the number of the first checkpoint
   * @param through the number of the last one
   * @param entries how many entries they cover
   * @param hashes what ties it to other exports
   */
  record Whole(String register, long from, long through, long entries, Hashes hashes)
      implements ExportVerdict {
    /**
     * Hashes and a key, in hexadecimal digits.
     *
     * @param previous the hash of the checkpoint before the first, which the export before ends
     *     with
     * @param last the hash of the last checkpoint, which the next export goes on from
     * @param export the hash over the file, but for its last line
     * @param nextSigner the public key that signs what comes next
     */
    public record Hashes(String previous, String last, String export, String nextSigner) {}

    @Override
    public <T> T fold(Function<Whole, T> whole, Function<Broken, T> broken) {
      return whole.apply(this);
    }
  }

  /**
   * Something is wrong; what comes after it was not looked at.
   *
   * @param defect what is wrong
   * @param line the line of the file, from 1
   * @param checkpoint the checkpoint that was being read, 0 before the first
   * @param place the entry, where one can be named
   */
  record Broken(Defect defect, long line, long checkpoint, Optional<AuditPlace> place)
      implements ExportVerdict {
    @Override
    public <T> T fold(Function<Whole, T> whole, Function<Broken, T> broken) {
      return broken.apply(this);
    }
  }
}
