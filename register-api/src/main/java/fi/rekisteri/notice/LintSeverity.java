package fi.rekisteri.notice;

/** How grave a finding is. */
public enum LintSeverity {
  /** People are told something wrong, or not told what the law asks for. */
  ERROR,
  /** People may be misled, or the text does not keep up with the law. */
  WARNING,
  /** Somebody should look at it. */
  INFO
}
