package fi.rekisteri.retention;

import java.time.LocalDate;
import java.util.Set;

/**
 * That data of a person is to go for another reason than that its time is over.
 *
 * @param cause why
 * @param fields the paths of the fields; empty for everything
 * @param since the day from which it is due: that of the request, the withdrawal or the order
 */
public record ErasureDemand(ErasureCause cause, Set<String> fields, LocalDate since) {
  /** Copies the paths. */
  public ErasureDemand {
    fields = Set.copyOf(fields);
  }

  /**
   * Whether it concerns a field.
   *
   * @param field the path
   * @return true where it does
   */
  public boolean covers(String field) {
    return fields.isEmpty() || fields.contains(field);
  }
}
