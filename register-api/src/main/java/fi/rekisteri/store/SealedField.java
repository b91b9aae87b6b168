package fi.rekisteri.store;

import java.util.List;
import java.util.Optional;

/**
 * One sealed value inside a customer's record.
 *
 * @param field the field's path
 * @param element the value's id among the field's values; empty for a field that holds at most one
 * @param blob the sealed bytes, at most 1 MiB and some overhead; the adapter keeps them untouched
 */
public record SealedField(String field, String element, byte[] blob) {
  /** What the register keeps in a record for itself has a path that begins so; no field has. */
  private static final String OF_THE_REGISTER = "$";

  /**
   * Whether the register keeps this in the record for itself: what a person chose or was shown,
   * what waits for a field, keys of reasons.
   *
   * @return false for a value of the customer
   */
  public boolean isOfTheRegister() {
    return field.startsWith(OF_THE_REGISTER);
  }

  /**
   * Whether fields that are sealed anew have the places of before, in order, and no other but such
   * as the register keeps for itself, whose order is its own.
   *
   * @param anew what is stored from now on
   * @param before what must be among it
   * @return true where nothing is missing and nothing of the customer is new
   */
  static boolean keeps(List<SealedField> anew, List<SealedField> before) {
    return places(anew, false).equals(places(before, false))
        && places(anew, true).containsAll(places(before, true));
  }

  private static List<String> places(List<SealedField> fields, boolean ofTheRegister) {
    return fields.stream()
        .filter(one -> one.isOfTheRegister() == ofTheRegister)
        .map(SealedField::toString)
        .toList();
  }

  /**
   * The field beside which the register keeps this for itself, such as a value that waits.
   *
   * @return the path; empty for a customer's own field, and for what belongs to no field
   */
  Optional<String> beside() {
    int dot = field.indexOf('.');
    return isOfTheRegister() && dot > 0 ? Optional.of(field.substring(dot + 1)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "SealedField[" + field + (element.isEmpty() ? "" : "#" + element) + "]";
  }
}
