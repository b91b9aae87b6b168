package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.KeyHolder;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.SealedKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers' keys in another wrapping: only columns that a save never writes are touched. */
final class Rewrapping {
  private Rewrapping() {}

  static List<KeyHolder> outside(
      OpenConnection connection, int epoch, @Nullable CustomerId after, int limit)
      throws SQLException {
    String sql = after == null ? CustomerSql.FIRST_KEYS_OUTSIDE : CustomerSql.KEYS_OUTSIDE;
    try (Prepared select = connection.prepare(sql)) {
      int next = 1;
      select.setInt(next++, epoch);
      if (after != null) {
        select.setObject(next++, after.value());
      }
      select.setInt(next, limit);
      try (Row row = select.executeQuery()) {
        List<KeyHolder> holders = new ArrayList<>();
        while (row.next()) {
          SealedKey key = new SealedKey(row.getInt(2), row.getInt(3), row.getBytes(4));
          holders.add(new KeyHolder(new CustomerId(row.uuid(1)), key));
        }
        return holders;
      }
    }
  }

  /** Replaces what is stored as it was read; says how many were. */
  static int run(OpenConnection connection, List<KeyRewrap> keys, long ring) throws SQLException {
    int replaced = 0;
    try (Prepared update = connection.prepare(CustomerSql.REWRAP)) {
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
    RingGuard.confirm(connection, ring);
    return replaced;
  }
}
