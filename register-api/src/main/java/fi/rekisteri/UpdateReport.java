package fi.rekisteri;

import fi.rekisteri.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of every row of an update batch. It holds rows, fields and codes, never a value.
 *
 * @param counts how many rows came to each end; ends that no row came to are left out
 * @param remarks the rows that changed nothing for a reason, in the order of rows
 */
public record UpdateReport(Map<End, Long> counts, List<Remark> remarks) {
  /** What became of a row. */
  public enum End {
    /** It was stored. */
    APPLIED,
    /** It is what is known already; nothing was written. */
    UNCHANGED,
    /** The field is restricted: the value waits until somebody decides on it (S26.3). */
    PENDING,
    /** It is not newer than what is known, and was ignored. */
    STALE,
    /** Nobody in the register is named so; nobody was registered. */
    UNKNOWN_PERSON,
    /** The person was erased, and stays so (S26.4). */
    ERASED,
    /** It was refused, by the code of the remark. */
    REFUSED
  }

  /**
   * A row that was neither stored nor known already.
   *
   * @param row where it stands
   * @param end what became of it
   * @param code why it was refused, where it was
   * @param place the field or column
   */
  public record Remark(long row, End end, Optional<ErrorCode> code, String place) {}

  /** Copies both. */
  public UpdateReport {
    counts = Map.copyOf(counts);
    remarks = List.copyOf(remarks);
  }

  /**
   * How many rows came to an end.
   *
   * @param end which
   * @return zero or more
   */
  public long count(End end) {
    return counts.getOrDefault(end, 0L);
  }

  /**
   * All rows that were looked at.
   *
   * @return the sum of the counts
   */
  public long rows() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
