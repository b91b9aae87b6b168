package fi.rekisteri.manual;

import java.util.Optional;

/**
 * How a piece of paper stands.
 *
 * @param state its state
 * @param location the place in which it lies; empty while it lies in none of the definition
 * @param custodian who has it, as the audit trail names them; empty while it is stored
 * @param destruction the destruction that is ordered, if one is
 * @param scanned whether a scan of it is kept as well: destroying one leaves the other
 */
public record PaperStanding(
    PaperState state,
    Optional<String> location,
    Optional<String> custodian,
    Optional<DestructionOrder> destruction,
    boolean scanned) {
  /**
   * A paper that has just come in.
   *
   * @param custodian who took it
   * @return its first standing
   */
  public static PaperStanding receivedBy(String custodian) {
    return new PaperStanding(
        PaperState.RECEIVED, Optional.empty(), Optional.of(custodian), Optional.empty(), false);
  }

  /**
   * The paper in somebody's hands.
   *
   * @param next the state
   * @param who who has it
   * @return a copy
   */
  public PaperStanding heldBy(PaperState next, String who) {
    return new PaperStanding(next, Optional.empty(), Optional.of(who), destruction, scanned);
  }

  /**
   * The paper in a place.
   *
   * @param place the id of the place
   * @return a copy
   */
  public PaperStanding storedIn(String place) {
    return new PaperStanding(
        PaperState.STORED, Optional.of(place), Optional.empty(), destruction, scanned);
  }

  /**
   * The paper in nobody's hands and in no place, for good or until it is found.
   *
   * @param end destroyed, or lost
   * @return a copy
   */
  public PaperStanding gone(PaperState end) {
    return new PaperStanding(end, Optional.empty(), Optional.empty(), destruction, scanned);
  }

  /**
   * The paper, of which a scan is kept from now on.
   *
   * @return a copy
   */
  public PaperStanding withScan() {
    return new PaperStanding(state, location, custodian, destruction, true);
  }

  /**
   * The paper, which is to be destroyed.
   *
   * @param order by when, and why
   * @return a copy
   */
  public PaperStanding toBeDestroyed(DestructionOrder order) {
    return new PaperStanding(state, location, custodian, Optional.of(order), scanned);
  }
}
