package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeProgress;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.NoticeTopic;
import fi.rekisteri.disclosure.PartyNotice;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A notice to a party as a row: what never changes first, then what each version replaces. */
final class NoticeRow {
  /** What each version replaces, in the order in which it is bound. */
  static final List<String> REPLACED =
      List.of(
          "version",
          "change",
          "fields",
          "state",
          "reason",
          "attempts",
          "due_at",
          "first_tried_at",
          "sent_at",
          "settled_at");

  static final String COLUMNS =
      "notice_id, subject, party, planned_at, " + String.join(", ", REPLACED);

  private NoticeRow() {}

  static void bind(Prepared insert, PartyNotice notice) throws SQLException {
    insert.setObject(1, notice.id().value());
    insert.setObject(2, notice.subject().value());
    insert.setString(3, Texts.storable(notice.party()));
    insert.setObject(4, Times.of(notice.plannedAt()));
    bindReplaced(insert, 5, notice);
  }

  /** Binds what a version replaces, and returns the next number. */
  static int bindReplaced(Prepared statement, int first, PartyNotice notice) throws SQLException {
    NoticeProgress progress = notice.progress();
    int next = first;
    statement.setLong(next++, notice.version());
    statement.setString(next++, notice.change().name());
    statement.setString(next++, Texts.storable(String.join(",", notice.fields())));
    statement.setString(next++, progress.state().name());
    statement.setString(next++, progress.reason().map(Enum::name).orElse(null));
    statement.setInt(next++, progress.attempts());
    statement.setObject(next++, Times.of(progress.dueAt()));
    statement.setObject(next++, Times.of(progress.firstTriedAt()));
    statement.setObject(next++, Times.of(progress.sentAt()));
    statement.setObject(next++, Times.of(progress.settledAt()));
    return next;
  }

  static List<PartyNotice> read(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<PartyNotice> notices = new ArrayList<>();
      while (row.next()) {
        notices.add(read(row));
      }
      return notices;
    }
  }

  private static PartyNotice read(Row row) throws SQLException {
    NoticeTopic topic =
        new NoticeTopic(
            new CustomerId(row.uuid(2)), row.getString(3), NoticeChange.valueOf(row.getString(6)));
    NoticeProgress progress =
        new NoticeProgress(
            NoticeState.valueOf(row.getString(8)),
            Optional.ofNullable(row.getString(9)).map(NoticeReason::valueOf),
            row.getInt(10),
            Times.read(row, 11),
            Times.find(row, 12),
            Times.find(row, 13),
            Times.find(row, 14));
    return new PartyNotice(
        new NoticeId(row.uuid(1)),
        row.getLong(5),
        topic,
        List.of(row.getString(7).split(",")),
        Times.read(row, 4),
        progress);
  }
}
