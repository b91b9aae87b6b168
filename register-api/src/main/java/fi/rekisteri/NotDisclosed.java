package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import java.util.function.Function;

/**
 * That nothing of a person goes out. The refusal is in the audit trail.
 *
 * @param subject the person
 * @param code why
 */
public record NotDisclosed(CustomerId subject, ErrorCode code) implements DisclosureVerdict {
  @Override
  public <R> R fold(Function<Disclosed, R> disclosed, Function<NotDisclosed, R> not) {
    return not.apply(this);
  }
}
