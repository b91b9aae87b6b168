package fi.rekisteri.notice;

import java.util.Optional;

/**
 * One difference between what a register did and what its notice says. It names codes and paths of
 * the definition or of what came before it, and never a person or a value.
 *
 * @param deviation in which way they differ
 * @param part what part of the practice it is
 * @param code the purpose, the path of the field, the kind of source or the recipient
 * @param within what it was used with: the purpose of a binding, the party of a source, the
 *     category that a source gave
 * @param times how often it was met: acts in the audit trail, or values and people in the records;
 *     0 for what was never used
 */
public record PracticeFinding(
    Deviation deviation, PracticePart part, String code, Optional<String> within, long times) {
  /** In which way practice and notice differ. */
  public enum Deviation {
    /** It was done, and the notice does not say so, or says so no more. */
    NOT_DECLARED,
    /** It is held in records, and the notice does not say so, or says so no more. */
    HELD_UNDECLARED,
    /** The notice says so, and it was never done (Art. 5(1)(c)). */
    NEVER_USED,
    /** The notice says so; it was written, and nobody read it (Art. 5(1)(c)). */
    WRITTEN_ONLY
  }
}
