package fi.rekisteri.jdbc;

import fi.rekisteri.store.NextLook;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Days of many people, one after the other in order: for databases that lock rows as they meet
 * them, before they sort.
 */
final class LooksOneByOne {
  private static final String AGAIN =
      "update rekisteri_customer set look_on = ?"
          + " where customer_id = ? and version = ? and look_on = ?";

  private static final String BY =
      "update rekisteri_customer set look_on = " + LookDays.FORWARD + " where customer_id = ?";

  private LooksOneByOne() {}

  static int again(OpenConnection connection, List<NextLook> looks) throws SQLException {
    try (Prepared update = connection.prepare(AGAIN)) {
      for (NextLook look : looks) {
        update.setObject(1, LookDays.stored(look.on()));
        update.setObject(2, look.customer().value());
        update.setLong(3, look.version());
        update.setObject(4, LookDays.stored(Optional.of(look.before())));
        update.addBatch();
      }
      return sum(update.executeBatch());
    }
  }

  static int by(OpenConnection connection, List<UUID> ids, LocalDate day) throws SQLException {
    try (Prepared update = connection.prepare(BY)) {
      for (UUID id : ids) {
        update.setObject(1, day);
        update.setObject(2, id);
        update.addBatch();
      }
      return sum(update.executeBatch());
    }
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += Math.max(0, count);
    }
    return sum;
  }
}
