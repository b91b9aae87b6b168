package fi.rekisteri.store;

import java.util.List;

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
   * Whether fields that are sealed anew have the places of before, in order, and no other but such
   * as the register keeps for itself.
   *
   * @param anew what is stored from now on
   * @param before what must be among it
   * @return true where nothing is missing and nothing of the customer is new
   */
  static boolean keeps(List<SealedField> anew, List<SealedField> before) {
    List<String> due = before.stream().map(SealedField::toString).toList();
    return anew.stream()
        .filter(one -> due.contains(one.toString()) || !one.field().startsWith(OF_THE_REGISTER))
        .map(SealedField::toString)
        .toList()
        .equals(due);
  }

  @Override
  public String toString() {
    return "SealedField[" + field + (element.isEmpty() ? "" : "#" + element) + "]";
  }
}
