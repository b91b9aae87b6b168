package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureDemand;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That data of a person is to be erased, and whether that has come to its end.
 *
 * @param id random
 * @param subject whose data
 * @param demand what is to go, and why
 * @param onlyOf of a visitor: the customer in whose links the values stand that alone are meant;
 *     empty for all
 * @param receivedAt when it came, to the microsecond
 * @param endedAt when nothing of it was left to do, or it was withdrawn; empty while it sleeps
 * @param withdrawn whether it ended without having been fulfilled
 */
public record DemandLine(
    UUID id,
    CustomerId subject,
    ErasureDemand demand,
    Optional<CustomerId> onlyOf,
    Instant receivedAt,
    Optional<Instant> endedAt,
    boolean withdrawn) {
  /**
   * A demand that means whatever its fields hold.
   *
   * @param id random
   * @param subject whose data
   * @param demand what is to go, and why
   * @param receivedAt when it came, to the microsecond
   * @param endedAt when it came to its end; empty while it sleeps
   * @param withdrawn whether it ended without having been fulfilled
   */
  public DemandLine(
      UUID id,
      CustomerId subject,
      ErasureDemand demand,
      Instant receivedAt,
      Optional<Instant> endedAt,
      boolean withdrawn) {
    this(id, subject, demand, Optional.empty(), receivedAt, endedAt, withdrawn);
  }
}
