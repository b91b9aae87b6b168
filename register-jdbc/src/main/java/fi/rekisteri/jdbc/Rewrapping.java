package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.KeyHolder;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.SealedKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers' keys in another wrapping: only columns that a save never writes are touched. */
final class Rewrapping {
  private Rewrapping() {}

  static List<KeyHolder> outside(
      Connection connection, int epoch, @Nullable CustomerId after, int limit) throws SQLException {
    String sql = after == null ? CustomerSql.FIRST_KEYS_OUTSIDE : CustomerSql.KEYS_OUTSIDE;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int next = 1;
      select.setInt(next++, epoch);
      if (after != null) {
        select.setObject(next++, after.value());
      }
      select.setInt(next, limit);
      try (ResultSet row = select.executeQuery()) {
        List<KeyHolder> holders = new ArrayList<>();
        while (row.next()) {
          SealedKey key = new SealedKey(row.getInt(2), row.getInt(3), row.getBytes(4));
          holders.add(new KeyHolder(new CustomerId(row.getObject(1, UUID.class)), key));
        }
        return holders;
      }
    }
  }

  /** Replaces what is stored as it was read; says how many were. */
  static int run(Connection connection, List<KeyRewrap> keys, long ring) throws SQLException {
    int replaced = 0;
    try (PreparedStatement update = connection.prepareStatement(CustomerSql.REWRAP)) {
      for (KeyRewrap rewrap : keys) {
        update.setInt(1, rewrap.to().epoch());
        update.setBytes(2, rewrap.to().wrapped());
        update.setObject(3, rewrap.id().value());
        update.setInt(4, rewrap.from().keyId());
        update.setBytes(5, rewrap.from().wrapped());
        update.setLong(6, ring);
        update.addBatch();
      }
      for (int count : update.executeBatch()) {
        replaced += Math.max(0, count);
      }
    }
    if (replaced < keys.size() && RingGuard.isOutdated(connection, ring)) {
      throw Refusals.ringChanged();
    }
    return replaced;
  }
}
