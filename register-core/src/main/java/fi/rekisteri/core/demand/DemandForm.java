package fi.rekisteri.core.demand;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.retention.ErasureDemand;
import java.util.regex.Pattern;

/**
 * Refuses demands that could mean nothing. Of a field that is misspelt, and of a value that no id
 * can have, nothing is held, so that the demand would be done at once.
 */
record DemandForm(Act act, CustomerId subject) {
  /** Ids stand below the sealing floor: an order number or an address would stand there too. */
  private static final Pattern ELEMENT = Pattern.compile("[0-9a-f]{0,32}");

  void require(ErasureDemand demand) {
    if (demand.fields().stream()
        .anyMatch(path -> act.engine().definition().field(path).isEmpty())) {
      act.recordDenial(subject, ErrorCode.UNDECLARED_FIELD);
      throw new InvalidValueException(
          ErrorCode.UNDECLARED_FIELD,
          "the definition declares no such field as the demand names",
          "name paths of declared fields, or none for everything");
    }
    if (!demand.elements().stream().allMatch(one -> ELEMENT.matcher(one).matches())) {
      act.recordDenial(subject, ErrorCode.FIELD_NOT_HELD);
      throw new NotFoundException(
          ErrorCode.FIELD_NOT_HELD,
          "the demand means a value by what is no id of a value",
          "name values by Entry.element(), or by ValueFate.element() of a preview");
    }
  }
}
