package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.DemandStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Demands of erasure as rows. The condition lets the first end stay. */
record DemandRows(Session session) implements DemandStore {
  private static final String COLUMNS =
      "demand_id, subject, cause, fields, since, received_at, ended_at, withdrawn,"
          + " only_of, elements";

  private static final String ADD =
      "insert into rekisteri_erasure_demand ("
          + COLUMNS
          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String END =
      "update rekisteri_erasure_demand set ended_at = ?, withdrawn = ?"
          + " where demand_id = ? and ended_at is null";

  private static final String SELECT =
      "select " + COLUMNS + " from rekisteri_erasure_demand where ";

  static final String OF_SUBJECTS = SELECT + "subject = any(?) order by subject, demand_id";

  private static final String OPEN_ORDER = " order by demand_id limit ?";

  static final String OPEN = SELECT + "ended_at is null" + OPEN_ORDER;
  static final String OPEN_AFTER = SELECT + "ended_at is null and demand_id > ?" + OPEN_ORDER;

  private static final String ON_VISITORS =
      SELECT + "only_of = ? and ended_at is null order by demand_id";

  @Override
  public void add(DemandLine line) {
    ErasureDemand demand = line.demand();
    session.writeAll(
        connection -> {
          try (Prepared add = connection.prepare(ADD)) {
            add.setObject(1, line.id());
            add.setObject(2, line.subject().value());
            add.setString(3, demand.cause().name());
            add.setString(4, Paths.sorted(demand.fields()));
            add.setObject(5, demand.since());
            add.setObject(6, Times.of(line.receivedAt()));
            add.setObject(7, Times.of(line.endedAt()));
            add.setBoolean(8, line.withdrawn());
            add.setObject(9, line.onlyOf().map(CustomerId::value).orElse(null));
            add.setString(10, Paths.sorted(demand.elements()));
            return add.executeUpdate();
          }
        },
        Refusals::idTaken);
  }

  @Override
  public boolean end(UUID id, Instant at, boolean withdrawn) {
    return session.write(
        connection -> {
          try (Prepared end = connection.prepare(END)) {
            end.setObject(1, Times.of(at));
            end.setBoolean(2, withdrawn);
            end.setObject(3, id);
            return end.executeUpdate() == 1;
          }
        });
  }

  @Override
  public Optional<DemandLine> find(UUID id) {
    return session
        .read(
            connection -> Selection.of(connection, SELECT + "demand_id = ?", DemandRows::line, id))
        .stream()
        .findFirst();
  }

  @Override
  public List<DemandLine> ofSubjects(List<CustomerId> subjects) {
    return Subjects.read(session, OF_SUBJECTS, subjects, DemandRows::line);
  }

  @Override
  public List<DemandLine> open(@Nullable UUID after, int limit) {
    Limit.check(limit);
    return session.read(
        connection ->
            after == null
                ? Selection.of(connection, OPEN, DemandRows::line, limit)
                : Selection.of(connection, OPEN_AFTER, DemandRows::line, after, limit));
  }

  @Override
  public List<DemandLine> openOnVisitorsOf(CustomerId customer) {
    return session.read(
        connection -> Selection.of(connection, ON_VISITORS, DemandRows::line, customer.value()));
  }

  private static DemandLine line(Row row) throws SQLException {
    ErasureDemand demand =
        new ErasureDemand(
            ErasureCause.valueOf(row.getString(3)),
            Set.copyOf(Paths.split(row.getString(4))),
            Set.copyOf(Paths.split(row.getString(10))),
            row.date(5));
    return new DemandLine(
        row.uuid(1),
        new CustomerId(row.uuid(2)),
        demand,
        Optional.ofNullable(row.uuid(9)).map(CustomerId::new),
        Times.read(row, 6),
        Times.find(row, 7),
        row.getBoolean(8));
  }
}
