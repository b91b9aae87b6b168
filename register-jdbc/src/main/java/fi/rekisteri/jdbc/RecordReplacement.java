package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.sql.SQLException;
import java.util.List;

/**
 * A record in the place of another, under another key: from exactly the version and key that were
 * read, and with all values of collections or none. The update of the record's row comes first, as
 * with every writer; whatever then turns out not to fit is thrown, and undone with it.
 */
final class RecordReplacement {
  private static final String RECORD =
      "update rekisteri_customer set version = ?, key_id = ?, epoch = ?, wrapped = ?, sealed = ?,"
          + " seal = ? where customer_id = ? and version = ? and key_id = ? and "
          + RingGuard.HOLDS;

  private static final String ITEM =
      "update rekisteri_item set blob = ? where customer_id = ? and field = ? and item = ?";

  private static final String COUNT = "select count(*) from rekisteri_item where customer_id = ?";

  private RecordReplacement() {}

  /** Says whether what was read is still what is stored; otherwise nothing is replaced. */
  static boolean reseal(Session session, Resealing resealing) {
    try {
      session.writeAll(
          connection -> {
            record(connection, resealing.before(), resealing.after(), session.ring());
            items(connection, resealing.id(), resealing.items());
            return null;
          },
          () -> Refusals.busy(resealing.id()));
      return true;
    } catch (ConflictException outdated) {
      return false;
    }
  }

  static void record(
      OpenConnection connection, SealedCustomer before, SealedCustomer after, long ring)
      throws SQLException {
    CustomerId id = before.facts().id();
    try (Prepared update = connection.prepare(RECORD)) {
      update.setLong(1, after.facts().version());
      update.setInt(2, after.key().keyId());
      update.setInt(3, after.key().epoch());
      update.setBytes(4, after.key().wrapped());
      update.setBytes(5, PackedFields.pack(after.fields()));
      update.setBytes(6, after.seal());
      update.setObject(7, id.value());
      update.setLong(8, before.facts().version());
      update.setInt(9, before.key().keyId());
      update.setLong(10, ring);
      if (update.executeUpdate() == 0) {
        throw RingGuard.isOutdated(connection, ring)
            ? Refusals.ringChanged()
            : Refusals.conflict(id);
      }
    }
    RingGuard.confirm(connection, ring);
  }

  /** Replaces all values of collections; refuses where these are not all there are. */
  static void items(OpenConnection connection, CustomerId id, List<SealedItem> items)
      throws SQLException {
    int replaced = 0;
    if (!items.isEmpty()) {
      try (Prepared update = connection.prepare(ITEM)) {
        for (SealedItem item : items) {
          update.setBytes(1, item.blob());
          update.setObject(2, id.value());
          update.setString(3, item.field());
          update.setString(4, item.item());
          update.addBatch();
        }
        for (int count : update.executeBatch()) {
          replaced += Math.max(0, count);
        }
      }
    }
    if (replaced != items.size() || count(connection, id) != items.size()) {
      throw Refusals.conflict(id);
    }
  }

  private static long count(OpenConnection connection, CustomerId id) throws SQLException {
    try (Prepared count = connection.prepare(COUNT)) {
      count.setObject(1, id.value());
      try (Row row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
