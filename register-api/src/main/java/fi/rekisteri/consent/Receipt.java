package fi.rekisteri.consent;

import fi.rekisteri.customer.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * How a choice reached the controller: by any channel, in any form (S11, S68, G12.2).
 *
 * @param at when it was received, which is when it has effect
 * @param channel by which way
 * @param evidence a reference to what shows it, such as the id of a letter or a log entry
 */
public record Receipt(Instant at, Channel channel, Optional<String> evidence) {
  /**
   * A choice of which nothing but its receipt is known.
   *
   * @param at when it was received
   * @param channel by which way
   * @return the receipt
   */
  public static Receipt of(Instant at, Channel channel) {
    return new Receipt(at, channel, Optional.empty());
  }

  /**
   * The same receipt, with a reference to what shows it.
   *
   * @param reference not blank
   * @return a copy
   */
  public Receipt shownBy(String reference) {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("a reference to evidence is not blank");
    }
    return new Receipt(at, channel, Optional.of(reference));
  }
}
