package fi.rekisteri.jdbc;

import fi.rekisteri.store.NewCustomer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Many customers at once for PostgreSQL: their rows go through one stream for each table, which
 * spares the database the parsing of arrays and the plan of a statement, and the driver most of the
 * binding. A stream cannot compare the ring, so that is looked at before, in the same transaction:
 * a ring that moves on behind this look would have been missed by the statement's own look too.
 */
final class PostgresCopy {
  /** Each stream is two round trips: fewer people are there sooner by a single statement. */
  static final int LEAST = 100;

  private static final String BEFORE =
      "select row_security_active('rekisteri_customer')"
          + " or row_security_active('rekisteri_search_tag')"
          + " or row_security_active('rekisteri_unique_tag')"
          + " or row_security_active('rekisteri_item')"
          + " or row_security_active('rekisteri_audit'),"
          + " "
          + RingGuard.HOLDS
          + ", exists (select 1 from rekisteri_disclosure where subject = any(?))";

  private static final String BINARY = " from stdin (format binary)";

  private static final String CUSTOMERS =
      "copy rekisteri_customer (" + PostgresInsert.CUSTOMER_COLUMNS + ", disclosed)" + BINARY;
  private static final String SHARED =
      "copy rekisteri_search_tag (" + PostgresInsert.TAG_COLUMNS + ")" + BINARY;
  private static final String UNIQUE =
      "copy rekisteri_unique_tag (" + PostgresInsert.TAG_COLUMNS + ")" + BINARY;
  private static final String ITEMS =
      "copy rekisteri_item (" + PostgresInsert.ITEM_COLUMNS + ")" + BINARY;
  private static final String ENTRIES = "copy rekisteri_audit (" + AuditSql.COLUMNS + ")" + BINARY;

  /**
   * What is looked at before.
   *
   * @param policies whether streams are refused, since policies choose rows
   * @param ring whether the ring stands
   * @param earlier whether the ledger of disclosures has lines about somebody of the newcomers
   */
  private record Look(boolean policies, boolean ring, boolean earlier) {}

  private interface Binder {
    void bind(Columns columns) throws SQLException;
  }

  private final OpenConnection connection;
  private final CopyStream stream;

  private PostgresCopy(OpenConnection connection, CopyStream stream) {
    this.connection = connection;
    this.stream = stream;
  }

  /** Whether so many are copied; the driver knows no time-out of a stream. */
  static boolean suits(OpenConnection connection, List<NewCustomer> customers) throws SQLException {
    Connection lent = connection.connection();
    return customers.size() >= LEAST && !connection.isTimed() && CopyStream.isOpen(lent);
  }

  /** Says whether the ring stood at the revision; otherwise nothing was inserted. */
  static boolean customers(OpenConnection connection, List<NewCustomer> customers, long ring)
      throws SQLException {
    Look look = look(connection, customers, ring);
    if (look.policies) {
      return PostgresInsert.customers(connection, customers, ring);
    }
    if (look.ring) {
      new PostgresCopy(connection, CopyStream.of(connection.connection())).copy(customers);
      if (look.earlier) {
        DisclosureMarks.setOfEarlier(connection, customers);
      }
    }
    return look.ring;
  }

  private static Look look(OpenConnection connection, List<NewCustomer> customers, long ring)
      throws SQLException {
    List<UUID> ids = customers.stream().map(one -> one.customer().facts().id().value()).toList();
    try (Prepared look = connection.prepare(BEFORE)) {
      look.setLong(1, ring);
      look.setObject(2, Listed.ids(ids));
      try (Row row = look.executeQuery()) {
        row.next();
        return new Look(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3));
      }
    }
  }

  /** The record's row first: it takes the id's place before anybody's tombstone is looked for. */
  private void copy(List<NewCustomer> customers) throws SQLException {
    send(CUSTOMERS, columns -> columns.customers(customers).unmarked(customers.size()));
    tags(SHARED, TagRow.of(customers, false));
    tags(UNIQUE, TagRow.of(customers, true));
    List<ItemRow> items = ItemRow.of(customers);
    if (!items.isEmpty()) {
      send(ITEMS, columns -> columns.items(items));
    }
    send(ENTRIES, columns -> columns.entries(customers.stream().map(NewCustomer::audit).toList()));
  }

  /** In the order of their index, which also lets no two imports wait for each other's tags. */
  private void tags(String copy, List<TagRow> tags) throws SQLException {
    if (!tags.isEmpty()) {
      List<TagRow> inOrder = tags.stream().sorted(TagRow.OF_INDEX).toList();
      send(copy, columns -> columns.tags(inOrder));
    }
  }

  /** Rows are written out before their stream begins: whatever they hold cannot break it off. */
  private void send(String copy, Binder rows) throws SQLException {
    CopiedRows copied = new CopiedRows();
    rows.bind(new Columns(copied, 1));
    stream.send(connection.words(copy), copied.stream());
  }
}
