package fi.rekisteri.retention;

import java.time.LocalDate;
import java.util.Set;

/**
 * That data of a person is to go for another reason than that its time is over.
 *
 * @param cause why
 * @param fields the paths of the fields; empty for everything
 * @param elements the only values of them that are meant, by {@link
 *     fi.rekisteri.customer.Entry#element} or the id of an item: it is stored unsealed, so never by
 *     what they say; empty for all
 * @param since the day from which it is due: that of the request, the withdrawal or the order
 */
public record ErasureDemand(
    ErasureCause cause, Set<String> fields, Set<String> elements, LocalDate since) {
  /** Copies the paths. */
  public ErasureDemand {
    fields = Set.copyOf(fields);
    elements = Set.copyOf(elements);
  }

  /**
   * A demand that means whatever the fields hold.
   *
   * @param cause why
   * @param fields the paths of the fields; empty for everything
   * @param since the day from which it is due
   */
  public ErasureDemand(ErasureCause cause, Set<String> fields, LocalDate since) {
    this(cause, fields, Set.of(), since);
  }

  /**
   * A demand that the person goes, with everything.
   *
   * @param cause why
   * @param day the day from which it is due
   * @return the demand
   */
  public static ErasureDemand everything(ErasureCause cause, LocalDate day) {
    return new ErasureDemand(cause, Set.of(), day);
  }

  /**
   * Whether it concerns a value.
   *
   * @param field the path of its field
   * @param element which of the field's values
   * @return true where it does
   */
  public boolean covers(String field, String element) {
    return (fields.isEmpty() || fields.contains(field))
        && (elements.isEmpty() || elements.contains(element));
  }

  /**
   * The same demand, which means some values only.
   *
   * @param values their ids, in the form of {@link #elements}; not empty
   * @return a copy
   */
  public ErasureDemand only(Set<String> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a demand that means no value is none");
    }
    return new ErasureDemand(cause, fields, values, since);
  }
}
