package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.HoldStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds that were placed, as rows. The condition lets the first release stay. */
record HoldRows(Session session) implements HoldStore {
  private static final String COLUMNS =
      "hold_id, subject, code, placed_at, hold_from, hold_until, until_event, released_at";

  private static final String PLACE =
      "insert into rekisteri_hold (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String RELEASE =
      "update rekisteri_hold set released_at = ? where hold_id = ? and released_at is null";

  static final String OF_SUBJECTS =
      "select " + COLUMNS + " from rekisteri_hold where subject = any(?) order by subject, hold_id";

  @Override
  public void place(HoldLine line) {
    session.writeAll(
        connection -> {
          try (Prepared place = connection.prepare(PLACE)) {
            place.setObject(1, line.id());
            place.setObject(2, line.subject().value());
            place.setString(3, Texts.storable(line.code()));
            place.setObject(4, Times.of(line.placedAt()));
            place.setObject(5, line.from());
            place.setObject(6, line.until().orElse(null));
            place.setString(7, Texts.storable(line.untilEvent()));
            place.setObject(8, Times.of(line.releasedAt()));
            return place.executeUpdate();
          }
        },
        Refusals::idTaken);
  }

  @Override
  public boolean release(UUID id, Instant at) {
    return session.write(
        connection -> {
          try (Prepared release = connection.prepare(RELEASE)) {
            release.setObject(1, Times.of(at));
            release.setObject(2, id);
            return release.executeUpdate() == 1;
          }
        });
  }

  @Override
  public List<HoldLine> ofSubjects(List<CustomerId> subjects) {
    return Subjects.read(session, OF_SUBJECTS, subjects, HoldRows::line);
  }

  private static HoldLine line(Row row) throws SQLException {
    return new HoldLine(
        row.uuid(1),
        new CustomerId(row.uuid(2)),
        row.getString(3),
        Times.read(row, 4),
        row.date(5),
        Optional.ofNullable(row.date(6)),
        Optional.ofNullable(row.getString(7)),
        Times.find(row, 8));
  }
}
