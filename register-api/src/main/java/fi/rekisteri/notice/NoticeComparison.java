package fi.rekisteri.notice;

import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.notice.PracticeFinding.Deviation;
import java.time.LocalDate;
import java.util.List;

/**
 * What a register did in a time, held against its notice (Art. 5(2), 24).
 *
 * @param version the version of the definition
 * @param since the day that was asked for
 * @param seen the time that the audit trail could tell of: it begins later than {@code since} where
 *     the trail does
 * @param findings what differs, by kind of deviation and then in the order of parts and codes
 * @param people how many people's records were looked at
 * @param leftOut how many may not be looked at
 */
public record NoticeComparison(
    String version,
    LocalDate since,
    TimeSpan seen,
    List<PracticeFinding> findings,
    long people,
    long leftOut) {
  /** Copies the list. */
  public NoticeComparison {
    findings = List.copyOf(findings);
  }

  /**
   * The findings of one kind.
   *
   * @param deviation the kind
   * @return in order; empty where there is none
   */
  public List<PracticeFinding> of(Deviation deviation) {
    return findings.stream().filter(one -> one.deviation() == deviation).toList();
  }

  /**
   * Whether nothing was done that the notice does not say. What is declared and not used may stand
   * beside it: it is a reason to declare less, and no breach of a promise.
   *
   * @return true where the notice is true
   */
  public boolean isTrue() {
    return of(Deviation.NOT_DECLARED).isEmpty() && of(Deviation.HELD_UNDECLARED).isEmpty();
  }
}
