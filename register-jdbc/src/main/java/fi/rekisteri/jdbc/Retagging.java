package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.Retagged;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.sql.SQLException;
import java.util.List;

/** A customer's tags replaced as a whole, with no new version of the customer. */
final class Retagging {
  private static final String LIST =
      "select tags from rekisteri_customer where customer_id = ? and version = ? and key_id = ?"
          + " and "
          + RingGuard.HOLDS;

  private static final String UPDATE =
      "update rekisteri_customer set tags = ? where customer_id = ? and version = ? and key_id = ?"
          + " and tags = ?";

  private static final String INTO_SHARED = "insert into rekisteri_search_tag";
  private static final String INTO_UNIQUE = "insert into rekisteri_unique_tag";
  private static final String VALUES =
      " (index_id, index_version, tag, customer_id) values (?, ?, ?, ?)";
  private static final String OUT_OF_SHARED = "delete from rekisteri_search_tag";
  private static final String OUT_OF_UNIQUE = "delete from rekisteri_unique_tag";
  private static final String ROW =
      " where index_id = ? and index_version = ? and tag = ? and customer_id = ?";

  private Retagging() {}

  static Retagged retag(Session session, SealedCustomer customer, List<SearchTag> tags) {
    try {
      boolean[] changed = {false};
      session.writeAll(
          connection -> {
            changed[0] = run(connection, customer, tags, session.ring());
            return null;
          },
          () -> Refusals.duplicate(customer.facts().id()));
      return changed[0] ? Retagged.CHANGED : Retagged.UNCHANGED;
    } catch (ConflictException refused) {
      if (refused.code() == ErrorCode.VERSION_CONFLICT) {
        return Retagged.OUTDATED;
      }
      throw refused;
    }
  }

  /** Says whether anything changed; throws a conflict where another version is stored. */
  static boolean run(
      OpenConnection connection, SealedCustomer customer, List<SearchTag> tags, long ring)
      throws SQLException {
    CustomerId id = customer.facts().id();
    byte[] before = list(connection, customer, ring);
    TagChange change = TagChange.from(CustomerRow.tags(id, before), tags);
    if (change.isEmpty()) {
      return false;
    }
    try (Prepared update = connection.prepare(UPDATE)) {
      update.setBytes(1, PackedTags.pack(change.all()));
      update.setObject(2, id.value());
      update.setLong(3, customer.facts().version());
      update.setInt(4, customer.key().keyId());
      update.setBytes(5, before);
      if (update.executeUpdate() == 0) {
        throw Refusals.conflict(id);
      }
    }
    rows(connection, id, change);
    return true;
  }

  /** Takes the rows of lost tags out, and puts those of gained ones in. */
  static void rows(OpenConnection connection, CustomerId id, TagChange change) throws SQLException {
    batch(connection, OUT_OF_SHARED + ROW, TagRow.of(id, change.lost(), false));
    batch(connection, OUT_OF_UNIQUE + ROW, TagRow.of(id, change.lost(), true));
    batch(connection, INTO_SHARED + VALUES, TagRow.of(id, change.gained(), false));
    batch(connection, INTO_UNIQUE + VALUES, TagRow.of(id, change.gained(), true));
  }

  /** The packed tags of a record, locked by nothing: the update compares them. */
  static byte[] list(OpenConnection connection, SealedCustomer customer, long ring)
      throws SQLException {
    try (Prepared select = connection.prepare(LIST)) {
      select.setObject(1, customer.facts().id().value());
      select.setLong(2, customer.facts().version());
      select.setInt(3, customer.key().keyId());
      select.setLong(4, ring);
      try (Row row = select.executeQuery()) {
        if (row.next()) {
          return row.getBytes(1);
        }
      }
    }
    throw RingGuard.isOutdated(connection, ring)
        ? Refusals.ringChanged()
        : Refusals.conflict(customer.facts().id());
  }

  private static void batch(OpenConnection connection, String sql, List<TagRow> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (Prepared statement = connection.prepare(sql)) {
      for (TagRow row : rows) {
        statement.setString(1, Texts.storable(row.tag().index()));
        statement.setInt(2, row.tag().version());
        statement.setBytes(3, row.tag().tag());
        statement.setObject(4, row.customer());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
