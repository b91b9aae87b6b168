package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.disclosure.ListVersion;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.DisclosureLine;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the ledger as a row: ten columns in the order of {@link #COLUMNS}. */
final class DisclosureRow {
  static final String COLUMNS =
      "subject, id, recipient, ground, purpose, fields, interface_id, list_run, list_version,"
          + " details";

  private DisclosureRow() {}

  static @Nullable UUID run(DisclosureLine line) {
    return line.facts().list().map(ListVersion::run).orElse(null);
  }

  static @Nullable Integer version(DisclosureLine line) {
    return line.facts().list().map(ListVersion::version).orElse(null);
  }

  static void bind(Prepared statement, DisclosureLine line) throws SQLException {
    DisclosureFacts facts = line.facts();
    statement.setObject(1, facts.subject().value());
    statement.setObject(2, facts.id().value());
    statement.setString(3, Texts.storable(facts.recipient()));
    statement.setString(4, facts.ground().code());
    statement.setString(5, facts.purpose().code());
    statement.setString(6, Paths.join(facts.fields()));
    statement.setString(7, Texts.storable(facts.interfaceId()));
    statement.setObject(8, run(line));
    statement.setInteger(9, version(line));
    statement.setBytes(10, line.details());
  }

  static DisclosureLine read(Row row) throws SQLException {
    UUID id = row.uuid(2);
    try {
      DisclosureFacts facts =
          new DisclosureFacts(
              new DisclosureId(id),
              new CustomerId(row.uuid(1)),
              row.getString(3),
              new DisclosureGround(row.getString(4)),
              new Purpose(row.getString(5)),
              Paths.split(row.getString(6)),
              row.getString(7),
              list(row));
      return new DisclosureLine(facts, row.getBytes(10));
    } catch (IllegalArgumentException damage) {
      // The cause is dropped: its message may quote the column.
      throw new StorageException(
          ErrorCode.STORAGE_FAILED,
          "disclosure " + id + " cannot be read",
          "was it written by a newer version of the library?",
          false);
    }
  }

  private static Optional<ListVersion> list(Row row) throws SQLException {
    UUID run = row.uuid(8);
    return run == null ? Optional.empty() : Optional.of(new ListVersion(run, row.getInt(9)));
  }
}
