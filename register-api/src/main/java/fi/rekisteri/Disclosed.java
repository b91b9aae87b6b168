package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.processing.FieldKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Data on its way to a recipient: the requested fields and nothing else, neither role nor origin.
 * The ledger line and the audit entry were durable before this was returned. Hand {@link #subject}
 * over together with the values, so that what the recipient is told later needs to name nothing
 * else. Printing it shows no value.
 *
 * @param disclosure the line of the ledger
 * @param handed the values by field; a requested field of which none is held has no values
 */
public record Disclosed(Disclosure disclosure, Map<FieldKey<?>, List<?>> handed)
    implements DisclosureVerdict {
  /** Copies the values. */
  public Disclosed {
    Map<FieldKey<?>, List<?>> copy = new HashMap<>();
    handed.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    handed = Map.copyOf(copy);
  }

  @Override
  public CustomerId subject() {
    return disclosure.facts().subject();
  }

  /**
   * The values of a field, in the order of adding.
   *
   * @param <T> the type of the values
   * @param field a requested field
   * @return empty where none is held
   * @throws IllegalArgumentException for a field that was not requested
   */
  @SuppressWarnings("unchecked") // the values were read by the field's own type
  public <T> List<T> values(FieldKey<T> field) {
    List<?> values = handed.get(field);
    if (values == null) {
      throw new IllegalArgumentException("field " + field + " is no part of the disclosure");
    }
    return (List<T>) values;
  }

  /**
   * The value of a field that holds at most one.
   *
   * @param <T> the type of the value
   * @param field a requested field
   * @return empty where none is held
   * @throws IllegalArgumentException for a field that was not requested
   */
  public <T> Optional<T> value(FieldKey<T> field) {
    return values(field).stream().findFirst();
  }

  @Override
  public <R> R fold(Function<Disclosed, R> disclosed, Function<NotDisclosed, R> not) {
    return disclosed.apply(this);
  }

  @Override
  public String toString() {
    return "Disclosed[" + disclosure.facts().id() + ", ***]";
  }
}
