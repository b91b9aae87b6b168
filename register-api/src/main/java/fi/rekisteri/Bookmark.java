package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a page ended: hand it back for the next one, of the same criterion. It may be kept; it
 * holds nothing but an id and perhaps a day.
 *
 * @param last the last person who was looked at
 * @param day the day under which they stood, where people stand in the order of days
 */
public record Bookmark(CustomerId last, Optional<LocalDate> day) {
  /**
   * A place in the order of ids.
   *
   * @param last the last person who was looked at
   */
  public Bookmark(CustomerId last) {
    this(last, Optional.empty());
  }

  /**
   * A place in the order of days.
   *
   * @param day the day
   * @param last the last person under it who was looked at
   * @return the place
   */
  public static Bookmark under(LocalDate day, CustomerId last) {
    return new Bookmark(last, Optional.of(day));
  }
}
