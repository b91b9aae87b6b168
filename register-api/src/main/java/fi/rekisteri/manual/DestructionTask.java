package fi.rekisteri.manual;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An ordered destruction, and whether it was done (S38.3).
 *
 * @param paper which paper
 * @param subject of whom it tells
 * @param order by when, and why
 * @param confirmation who confirmed that it was done, and when; empty until then
 */
public record DestructionTask(
    PhysicalRecordId paper,
    CustomerId subject,
    DestructionOrder order,
    Optional<Confirmation> confirmation) {

  /**
   * That the paper is no more.
   *
   * @param by who said so, as the audit trail names them
   * @param at when
   */
  public record Confirmation(String by, Instant at) {}

  /**
   * Whether its day has passed without a confirmation.
   *
   * @param today today in the register's zone
   * @return true from the day after it was due
   */
  public boolean isOverdue(LocalDate today) {
    return confirmation.isEmpty() && today.isAfter(order.due());
  }
}
