package fi.rekisteri.jdbc;

import fi.rekisteri.store.NextLook;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Days of many people in a cluster, one after the other: a batch may be split by nodes, and rows
 * would be locked in another order than that of ids.
 */
final class ClusterLooks {
  private static final String AGAIN =
      "update rekisteri_customer set look_on = ?"
          + " where customer_id = ? and version = ? and look_on = ?";
  private static final String BY =
      "update rekisteri_customer set look_on = " + LookDays.FORWARD + " where customer_id = ?";

  private ClusterLooks() {}

  static int again(OpenConnection connection, List<NextLook> looks) throws SQLException {
    int changed = 0;
    try (Prepared update = connection.prepare(AGAIN)) {
      for (NextLook look : looks) {
        update.setObject(1, LookDays.stored(look.on()));
        update.setObject(2, look.customer().value());
        update.setLong(3, look.version());
        update.setObject(4, LookDays.stored(Optional.of(look.before())));
        changed += update.executeUpdate();
      }
    }
    return changed;
  }

  static int by(OpenConnection connection, List<UUID> ids, LocalDate day) throws SQLException {
    int changed = 0;
    try (Prepared update = connection.prepare(BY)) {
      for (UUID id : ids) {
        update.setObject(1, day);
        update.setObject(2, id);
        changed += update.executeUpdate();
      }
    }
    return changed;
  }
}
