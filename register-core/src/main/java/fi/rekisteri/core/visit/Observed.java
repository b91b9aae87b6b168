package fi.rekisteri.core.visit;

import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.core.sealing.Slot;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.visit.VisitFields;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * An observation that was cleaned and is declared; nobody has decided on its visitor yet.
 *
 * @param row its place in the batch, from 1
 * @param facts what is decided by
 * @param content what is kept
 */
record Observed(long row, CustomerId visitor, Facts facts, Content content) {
  private static final List<String> VISIT = List.of(VisitFields.VISIT.path());
  private static final List<String> BOTH =
      List.of(VisitFields.VISIT.path(), VisitFields.INFERRED.path());

  /**
   * What is decided by.
   *
   * @param at when the visit was
   * @param guessed whether guesses came with it
   */
  record Facts(Purpose purpose, Instant at, boolean guessed) {}

  /**
   * What is kept.
   *
   * @param values the visit and the guesses
   * @param slots the same as bytes, which are ready to be sealed
   */
  record Content(List<HeldValue> values, List<Slot> slots) {
    @Override
    public String toString() {
      return "Content[***]";
    }
  }

  Purpose purpose() {
    return facts.purpose();
  }

  /** The fields that are written, as the audit trail names them. */
  List<String> paths() {
    return facts.guessed() ? BOTH : VISIT;
  }

  /** Lets go of the values, once they are stored or refused. */
  void wipe() {
    content.slots.forEach(slot -> Arrays.fill(slot.plain(), (byte) 0));
  }

  @Override
  public String toString() {
    return "Observed[" + row + ", ***]";
  }
}
