package fi.rekisteri.jdbc;

import fi.rekisteri.store.CustomerChange;
import java.sql.SQLException;
import java.util.List;

/**
 * A save for PostgreSQL: one statement, whatever changes. Each part takes its rows from that of the
 * guarded update, so none does anything before the customer's row is locked, nor where the guard
 * refuses.
 */
final class PostgresSave {
  private static final String INTO_ITEM =
      ", items as (insert into rekisteri_item (customer_id, field, item, blob)"
          + " select i.* from owner,"
          + " unnest(?::uuid[], ?::varchar[], ?::varchar[], ?::bytea[]) i)";

  private static final String INTO_AUDIT =
      " insert into rekisteri_audit ("
          + AuditSql.COLUMNS
          + ")"
          + " select ?::uuid, ?::int8, ?::uuid, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?::bytea, ?::bytea"
          + " from owner";

  private PostgresSave() {}

  static boolean run(OpenConnection connection, RecordChange record) throws SQLException {
    CustomerChange change = record.change();
    List<PostgresTags> parts = PostgresTags.of(record.tags());
    List<ItemRow> items = ItemRow.of(change.customer().facts().id(), change.addedItems());
    StringBuilder sql = new StringBuilder("with owner as (");
    sql.append(CustomerUpdate.sql(record)).append(" returning customer_id)");
    parts.forEach(part -> sql.append(part.sql()));
    sql.append(items.isEmpty() ? "" : INTO_ITEM).append(INTO_AUDIT);
    try (Prepared save = connection.prepare(sql.toString())) {
      int next = CustomerUpdate.bind(save, record);
      for (PostgresTags part : parts) {
        next = part.bind(save, next);
      }
      if (!items.isEmpty()) {
        new Columns(save, next).items(items);
        next += 4;
      }
      AuditRow.bind(save, next, record.audit());
      return save.executeUpdate() == 1;
    }
  }
}
