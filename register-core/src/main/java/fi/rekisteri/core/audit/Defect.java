package fi.rekisteri.core.audit;

/** What is wrong with an export. */
public enum Defect {
  /** The file does not begin as an export does. */
  NOT_AN_EXPORT,
  /** A line is no JSON, lacks a member, holds an unknown one, or is too long. */
  LINE_MALFORMED,
  /** A checkpoint was not signed by the key that is trusted. */
  CHECKPOINT_NOT_SIGNED,
  /** A checkpoint is of another register, does not follow the one before it, or is missing. */
  CHECKPOINT_OUT_OF_PLACE,
  /** The register itself found an entry altered or missing when it made the checkpoint. */
  FOUND_BROKEN_BY_REGISTER,
  /** An entry is not what was written. */
  ENTRY_ALTERED,
  /** An entry is gone. */
  ENTRY_MISSING,
  /** An entry stands where the checkpoint covers none. */
  ENTRY_STRAY,
  /** The entries are not those that the checkpoint covers, and none can be named. */
  ENTRIES_DIFFER,
  /** The file ends too early. */
  CUT_OFF,
  /** The last line is not that of this file. */
  END_ALTERED
}
