package fi.rekisteri.disclosure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What makes a transfer to a third country lawful (siirtoperuste, Chapter V).
 *
 * @param kind which tool
 * @param reference the decision, contract or certificate
 * @param copyAvailableAt where people get a copy (Art. 13(1)(f)), where the tool has one
 * @param validTo the last day on which it may be used, or empty while it goes on (S37.3)
 */
public record TransferTool(
    Kind kind, String reference, Optional<String> copyAvailableAt, Optional<LocalDate> validTo) {
  /** Which tool. */
  public enum Kind {
    /** An adequacy decision of the Commission (Art. 45). */
    ADEQUACY_DECISION,
    /** Standard contractual clauses (Art. 46(2)(c) and (d)). */
    STANDARD_CLAUSES,
    /** Binding corporate rules (Art. 47). */
    CORPORATE_RULES,
    /** An approved code of conduct (Art. 46(2)(e)). */
    CODE_OF_CONDUCT,
    /** An approved certification (Art. 46(2)(f)). */
    CERTIFICATION,
    /** A derogation for a specific situation (Art. 49). */
    DEROGATION
  }

  /** Refuses a blank reference. */
  public TransferTool {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("a transfer tool has a reference");
    }
  }

  /**
   * Whether the tool may be used.
   *
   * @param day a day in the register's zone
   * @return true through the last day, that day included
   */
  public boolean isUsableOn(LocalDate day) {
    return validTo.map(last -> !day.isAfter(last)).orElse(true);
  }
}
