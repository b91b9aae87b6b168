package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.DisclosureStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of disclosures as rows. No statement of the adapter changes or deletes one. Both
 * orders are those of an index, by all of its columns, so that a page ends where its limit does.
 */
final class DisclosureRows implements DisclosureStore {
  private static final int MOST_AT_ONCE = 1_000;

  private static final String INSERT =
      "insert into rekisteri_disclosure (" + DisclosureRow.COLUMNS + ") ";

  private static final String INSERT_ONE = INSERT + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SELECT =
      "select " + DisclosureRow.COLUMNS + " from rekisteri_disclosure where ";

  private static final String OF_SUBJECT_ORDER = " order by subject desc, id desc limit ?";
  static final String OF_SUBJECT = SELECT + "subject = ?" + OF_SUBJECT_ORDER;
  static final String OF_SUBJECT_BEFORE = SELECT + "subject = ? and id < ?" + OF_SUBJECT_ORDER;

  private static final String RECIPIENTS_OWN = "recipient = ? and id >= ? and id < ?";

  static final String TO_RECIPIENT =
      SELECT + RECIPIENTS_OWN + " order by recipient desc, id desc limit ?";

  static final String COUNT_TO_RECIPIENT =
      "select count(*) from rekisteri_disclosure where " + RECIPIENTS_OWN;

  private static final String RECIPIENTS =
      "select distinct recipient, fields from rekisteri_disclosure where subject = ?";

  private final Session session;
  private final DisclosureMarks marks;

  DisclosureRows(Session session, CustomerRows customers) {
    this.session = session;
    this.marks = new DisclosureMarks(session, customers);
  }

  @Override
  public void append(List<DisclosureLine> lines) {
    marks.set(lines);
    if (lines.size() == 1) {
      session.writeLater(connection -> insert(connection, lines.get(0)), null);
    } else if (lines.size() <= MOST_AT_ONCE) {
      if (!lines.isEmpty()) {
        session.writeRowsLater(connection -> insert(connection, lines), null);
      }
    } else {
      for (int from = 0; from < lines.size(); from += MOST_AT_ONCE) {
        List<DisclosureLine> some =
            lines.subList(from, Math.min(from + MOST_AT_ONCE, lines.size()));
        session.write(connection -> insert(connection, some));
      }
    }
  }

  private static int insert(OpenConnection connection, DisclosureLine line) throws SQLException {
    try (Prepared insert = connection.prepare(INSERT_ONE)) {
      DisclosureRow.bind(insert, line);
      return insert.executeUpdate();
    }
  }

  private int insert(OpenConnection connection, List<DisclosureLine> lines) throws SQLException {
    String sql = INSERT + session.dialect().disclosed();
    try (Prepared insert = connection.prepare(sql)) {
      new Columns(insert, 1).disclosures(lines);
      return insert.executeUpdate();
    }
  }

  @Override
  public List<DisclosureLine> ofSubject(
      CustomerId subject, @Nullable DisclosureId before, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          String sql = before == null ? OF_SUBJECT : OF_SUBJECT_BEFORE;
          try (Prepared select = connection.prepare(sql)) {
            int next = 1;
            select.setObject(next++, subject.value());
            if (before != null) {
              select.setObject(next++, before.value());
            }
            select.setInt(next, limit);
            return lines(select);
          }
        });
  }

  @Override
  public List<DisclosureLine> toRecipient(
      String recipient, DisclosureId from, DisclosureId before, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(TO_RECIPIENT)) {
            bind(select, recipient, from, before);
            select.setInt(4, limit);
            return lines(select);
          }
        });
  }

  @Override
  public long countToRecipient(String recipient, DisclosureId from, DisclosureId until) {
    return session.read(
        connection -> {
          try (Prepared count = connection.prepare(COUNT_TO_RECIPIENT)) {
            bind(count, recipient, from, until);
            return TagReads.one(count);
          }
        });
  }

  private static void bind(
      Prepared select, String recipient, DisclosureId from, DisclosureId before)
      throws SQLException {
    select.setString(1, Texts.storable(recipient));
    select.setObject(2, from.value());
    select.setObject(3, before.value());
  }

  /** What one person's lines name is little, and compared here: a column of paths has no index. */
  @Override
  public List<String> recipientsOf(CustomerId subject, Set<String> fields) {
    if (marks.areMissingOf(subject)) {
      return List.of();
    }
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(RECIPIENTS)) {
            select.setObject(1, subject.value());
            Set<String> recipients = new TreeSet<>();
            try (Row row = select.executeQuery()) {
              while (row.next()) {
                if (!Collections.disjoint(Paths.split(row.getString(2)), fields)) {
                  recipients.add(row.getString(1));
                }
              }
            }
            return List.copyOf(recipients);
          }
        });
  }

  @Override
  public Set<CustomerId> disclosed(List<CustomerId> subjects) {
    return Set.copyOf(Subjects.read(session, DisclosureMarks.DISCLOSED, subjects, Subjects::first));
  }

  private static List<DisclosureLine> lines(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<DisclosureLine> lines = new ArrayList<>();
      while (row.next()) {
        lines.add(DisclosureRow.read(row));
      }
      return lines;
    }
  }
}
