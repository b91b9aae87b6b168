package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.retention.ErasureVerdict;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Erasures for PostgreSQL: one statement deletes records, another one does all the rest. */
final class PostgresErasure {
  private static final String DELETE_HELD =
      "delete from rekisteri_customer where customer_id = any(?) returning customer_id, tags";

  private static final String DELETE =
      "with held as (select customer_id from rekisteri_customer where customer_id = any(?)"
          + " order by customer_id for update) delete from rekisteri_customer c using held"
          + " where c.customer_id = held.customer_id returning c.customer_id, c.tags";

  private static final String OCCUPY =
      "insert into rekisteri_customer"
          + " (customer_id, version, role, customerships, key_id, epoch, wrapped, tags, sealed,"
          + " seal) select u.id, 0, '', '', 0, 0, '', ?, '', ''"
          + " from unnest(?::uuid[]) as u (id) on conflict do nothing";

  private static final String PEOPLE =
      "with people as (select * from unnest(?::uuid[], ?::varchar[], ?::timestamptz[])"
          + " as u (customer_id, decided_by, decided_at)),"
          + " leftover as (insert into rekisteri_leftover (customer_id)"
          + " select customer_id from people on conflict do nothing),"
          + " stone as (insert into rekisteri_tombstone (customer_id, decided_by, decided_at)"
          + " select * from people on conflict do nothing)";

  private static final String SHARED = ", shared as (" + lost("rekisteri_search_tag") + ")";

  private static final String UNIQUE = ", uniques as (" + lost("rekisteri_unique_tag") + ")";

  private PostgresErasure() {}

  private static String lost(String table) {
    return "delete from "
        + table
        + " t using unnest(?::varchar[], ?::int4[], ?::bytea[], ?::uuid[])"
        + " as v (index_id, index_version, tag, customer_id)"
        + " where t.index_id = v.index_id and t.index_version = v.index_version"
        + " and t.tag = v.tag and t.customer_id = v.customer_id";
  }

  /** Of one row, and of rows that are held already, the order does not matter. */
  static Map<UUID, byte[]> delete(OpenConnection connection, List<UUID> ids, boolean held)
      throws SQLException {
    String sql = held || ids.size() == 1 ? DELETE_HELD : DELETE;
    try (Prepared delete = connection.prepare(sql)) {
      delete.setObject(1, Listed.ids(ids));
      try (Row row = delete.executeQuery()) {
        Map<UUID, byte[]> tags = new HashMap<>();
        while (row.next()) {
          tags.put(row.uuid(1), row.getBytes(2));
        }
        return tags;
      }
    }
  }

  static void occupy(OpenConnection connection, List<UUID> ids) throws SQLException {
    try (Prepared occupy = connection.prepare(OCCUPY)) {
      occupy.setBytes(1, PackedTags.NONE);
      occupy.setObject(2, Listed.ids(ids));
      occupy.executeUpdate();
    }
  }

  /** Parts without rows are left out of the text. */
  static void bury(
      OpenConnection connection,
      List<ErasureVerdict> verdicts,
      List<TagRow> tags,
      List<AuditEntry> audit)
      throws SQLException {
    List<TagRow> shared = tags.stream().filter(row -> !row.tag().unique()).toList();
    List<TagRow> unique = tags.stream().filter(row -> row.tag().unique()).toList();
    String sql =
        PEOPLE
            + (shared.isEmpty() ? "" : SHARED)
            + (unique.isEmpty() ? "" : UNIQUE)
            + " "
            + PostgresInsert.intoAudit(audit);
    try (Prepared bury = connection.prepare(sql)) {
      Columns columns = new Columns(bury, 1).verdicts(verdicts);
      if (!shared.isEmpty()) {
        columns.tags(shared);
      }
      if (!unique.isEmpty()) {
        columns.tags(unique);
      }
      PostgresInsert.bindAudit(bury, columns.next(), audit);
      bury.executeUpdate();
    }
  }
}
