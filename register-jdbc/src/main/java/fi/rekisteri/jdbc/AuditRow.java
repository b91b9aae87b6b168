package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Purpose;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail as a row: fourteen columns in the order of {@link AuditSql#COLUMNS}.
 */
final class AuditRow {
  /** Stands where no person was found or meant, since a primary key has no empty columns. */
  private static final UUID NOBODY = new UUID(0, 0);

  private AuditRow() {}

  static UUID subject(AuditEntry entry) {
    Optional<CustomerId> subject = entry.act().subject();
    return subject.isPresent() ? subject.get().value() : NOBODY;
  }

  static String actor(AuditEntry entry) {
    return Texts.storable(entry.actor());
  }

  static String interfaceId(AuditEntry entry) {
    return Texts.storable(entry.interfaceId());
  }

  static String fields(AuditEntry entry) {
    return Paths.join(entry.act().fields());
  }

  static @Nullable String code(AuditEntry entry) {
    return entry.act().code().map(ErrorCode::name).orElse(null);
  }

  static byte @Nullable [] reason(AuditEntry entry) {
    return entry.evidence().reason().orElse(null);
  }

  static void insert(OpenConnection connection, AuditEntry entry) throws SQLException {
    try (Prepared insert = connection.prepare(AuditSql.INSERT)) {
      bind(insert, 1, entry);
      insert.executeUpdate();
    }
  }

  static void bind(Prepared statement, int first, AuditEntry entry) throws SQLException {
    int next = first;
    statement.setObject(next++, entry.place().lane());
    statement.setLong(next++, entry.place().number());
    statement.setObject(next++, subject(entry));
    statement.setObject(next++, Times.of(entry.at()));
    statement.setString(next++, actor(entry));
    statement.setString(next++, interfaceId(entry));
    statement.setString(next++, entry.purpose().code());
    statement.setString(next++, entry.act().action().name());
    statement.setString(next++, fields(entry));
    statement.setString(next++, entry.act().outcome().name());
    statement.setString(next++, code(entry));
    statement.setString(next++, entry.act().footing().name());
    statement.setBytes(next++, entry.evidence().link());
    statement.setBytes(next, reason(entry));
  }

  static AuditEntry read(Row row) throws SQLException {
    UUID lane = row.uuid(1);
    long number = row.getLong(2);
    UUID subject = row.uuid(3);
    try {
      AuditEntry.Act act =
          new AuditEntry.Act(
              AuditAction.valueOf(row.getString(8)),
              subject.equals(NOBODY) ? Optional.empty() : Optional.of(new CustomerId(subject)),
              Paths.split(row.getString(9)),
              Outcome.valueOf(row.getString(10)),
              Optional.ofNullable(row.getString(11)).map(ErrorCode::valueOf),
              Footing.valueOf(row.getString(12)));
      return new AuditEntry(
          Evidence.of(new AuditPlace(lane, number), row.getBytes(13), row.getBytes(14)),
          Times.read(row, 4),
          row.getString(5),
          row.getString(6),
          new Purpose(row.getString(7)),
          act);
    } catch (IllegalArgumentException damage) {
      throw new StorageException(
          ErrorCode.STORAGE_FAILED,
          "audit entry " + lane + "/" + number + " cannot be read",
          "was it written by a newer version of the library?",
          false);
    }
  }
}
