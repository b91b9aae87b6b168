package fi.rekisteri.party;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The agreement that binds a processor (käsittelysopimus, Art. 28(3); S7.1). Nothing is handed over
 * before its first or after its last day.
 *
 * @param reference where the signed agreement is found
 * @param from the first day
 * @param until the last day, or empty while it goes on
 * @param technicalReason why the processor's servers are needed (S7.3)
 * @param subProcessors approved sub-processors, by name (Art. 28(2))
 */
public record ProcessingAgreement(
    String reference,
    LocalDate from,
    Optional<LocalDate> until,
    LocalizedText technicalReason,
    List<String> subProcessors) {
  /** Copies the sub-processors; refuses a blank reference and an end before the start. */
  public ProcessingAgreement {
    subProcessors = List.copyOf(subProcessors);
    if (reference.isBlank()) {
      throw new IllegalArgumentException("a processing agreement has a reference");
    }
    if (until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("a processing agreement ends after it begins");
    }
  }

  /**
   * Whether the agreement is in force.
   *
   * @param day a day in the register's zone
   * @return true from the first to the last day, both included
   */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  @Override
  public String toString() {
    return "ProcessingAgreement[from "
        + from
        + until.map(last -> " until " + last).orElse("")
        + "]";
  }
}
