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
    TagRows.delete(connection, TagRow.of(id, change.lost()));
    TagRows.insert(connection, TagRow.of(id, change.gained()));
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
}
