package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.PartialErasure;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/**
 * Erases some fields, or single values of some: what is left takes the record's place under a new
 * key, all in one go.
 */
final class FieldErasure {
  private static final String ITEMS =
      "delete from rekisteri_item where customer_id = ? and field = ?";

  private static final String ITEM = ITEMS + " and item = ?";

  private static final String TAGS =
      "update rekisteri_customer set tags = ?, look_on = least(look_on, cast(? as date))"
          + " where customer_id = ? and tags = ?";

  private FieldErasure() {}

  static void run(Session session, OpenConnection connection, PartialErasure erasure)
      throws SQLException {
    CustomerId id = erasure.id();
    try {
      byte[] before = Retagging.list(connection, erasure.before(), session.ring());
      TagChange tags = TagChange.from(CustomerRow.tags(id, before), erasure.left().tags());
      RecordReplacement.record(connection, erasure.before(), erasure.rest(), session.ring());
      items(connection, erasure);
      item(connection, erasure);
      RecordReplacement.items(connection, id, erasure.left().items());
      tags(connection, erasure, tags);
    } catch (ConflictException conflict) {
      throw conflict.code() == ErrorCode.VERSION_CONFLICT
          ? Tombstones.whyNotErased(connection, id)
          : conflict;
    }
  }

  private static void items(OpenConnection connection, PartialErasure erasure) throws SQLException {
    try (Prepared delete = connection.prepare(ITEMS)) {
      for (String field : erasure.verdict().fields()) {
        delete.setObject(1, erasure.id().value());
        delete.setString(2, field);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  /** Ids of single values of the record are among the elements too, and have no row here. */
  private static void item(OpenConnection connection, PartialErasure erasure) throws SQLException {
    try (Prepared delete = connection.prepare(ITEM)) {
      for (Map.Entry<String, Set<String>> of : erasure.verdict().elements().entrySet()) {
        for (String element : of.getValue()) {
          delete.setObject(1, erasure.id().value());
          delete.setString(2, of.getKey());
          delete.setString(3, element);
          delete.addBatch();
        }
      }
      delete.executeBatch();
    }
  }

  private static void tags(OpenConnection connection, PartialErasure erasure, TagChange change)
      throws SQLException {
    CustomerId id = erasure.id();
    try (Prepared update = connection.prepare(TAGS)) {
      update.setBytes(1, PackedTags.pack(change.all()));
      update.setObject(2, LookDays.stored(erasure.lookBy()));
      update.setObject(3, id.value());
      update.setBytes(4, PackedTags.pack(change.before()));
      if (update.executeUpdate() == 0) {
        throw Refusals.conflict(id);
      }
    }
    Retagging.rows(connection, id, change);
  }
}
