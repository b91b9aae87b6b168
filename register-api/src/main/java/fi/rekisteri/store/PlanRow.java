package fi.rekisteri.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A plan of erasure, as it is stored. It names nobody.
 *
 * @param id random
 * @param version 1 when it is made, one more with each change of the row
 * @param madeAt when, to the microsecond
 * @param asOf the day for which it was made, in the register's zone
 * @param people how many stand in it
 * @param digest the SHA-256 over its items in their order, in hexadecimal digits
 * @param counts what is planned, as a text of the register's own
 * @param madeBy the user id of who made it
 * @param approvals who approved it, in the order in which they did
 * @param seal a keyed hash over the row, so that a plan or an approval that was written by hand is
 *     told
 */
public record PlanRow(
    UUID id,
    long version,
    Instant madeAt,
    LocalDate asOf,
    int people,
    String digest,
    String counts,
    String madeBy,
    List<Approval> approvals,
    byte[] seal) {
  /** Copies the list. */
  public PlanRow {
    approvals = List.copyOf(approvals);
  }

  /**
   * That somebody approved.
   *
   * @param by the user id
   * @param at when, to the microsecond
   */
  public record Approval(String by, Instant at) {}
}
