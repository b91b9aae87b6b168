package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import java.sql.SQLException;
import java.util.List;

/**
 * The entries of one act on many people, such as a page that was shown: they differ in number,
 * subject, time and link alone. What they share is sent and parsed once, which is most of a row.
 */
final class AlikeEntries {
  private static final String INSERT =
      "insert into rekisteri_audit (lane, actor, interface_id, purpose, action, fields, outcome,"
          + " code, footing, number, subject, at, link) select cast(? as uuid),"
          + " cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),"
          + " cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),"
          + " u.* from ";

  private AlikeEntries() {}

  /** The statement; the dialect's table makes rows of four arrays, and is named {@code u}. */
  static String insertFrom(String table) {
    return INSERT + table;
  }

  static boolean are(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return false;
    }
    AuditEntry first = entries.get(0);
    return entries.stream().allMatch(entry -> alike(first, entry));
  }

  private static boolean alike(AuditEntry one, AuditEntry other) {
    AuditEntry.Act act = one.act();
    AuditEntry.Act others = other.act();
    return other.evidence().reason().isEmpty()
        && one.place().lane().equals(other.place().lane())
        && one.actor().equals(other.actor())
        && one.interfaceId().equals(other.interfaceId())
        && one.purpose().equals(other.purpose())
        && act.action() == others.action()
        && act.fields().equals(others.fields())
        && act.outcome() == others.outcome()
        && act.code().equals(others.code())
        && act.footing() == others.footing();
  }

  static void insert(OpenConnection connection, String sql, List<AuditEntry> entries)
      throws SQLException {
    try (Prepared insert = connection.prepare(sql)) {
      bind(insert, 1, entries);
      insert.executeUpdate();
    }
  }

  static void bind(Prepared insert, int first, List<AuditEntry> entries) throws SQLException {
    AuditEntry shared = entries.get(0);
    int next = first;
    insert.setObject(next++, shared.place().lane());
    insert.setString(next++, AuditRow.actor(shared));
    insert.setString(next++, AuditRow.interfaceId(shared));
    insert.setString(next++, shared.purpose().code());
    insert.setString(next++, shared.act().action().name());
    insert.setString(next++, AuditRow.fields(shared));
    insert.setString(next++, shared.act().outcome().name());
    insert.setString(next++, AuditRow.code(shared));
    insert.setString(next++, shared.act().footing().name());
    new Columns(insert, next).placed(entries);
  }
}
