package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.store.ManualStore;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The book of paper as rows: one for a paper with what it is looked for by, and one for each step,
 * which no statement changes. A step is added only where the paper still stands at the one before.
 */
final class PaperRows implements ManualStore {
  private static final String ADD =
      "insert into rekisteri_physical_record (step, state, destroy_by, record_id, subject, kind,"
          + " document_on, received_on) values (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String MOVE =
      "update rekisteri_physical_record set step = ?, state = ?, destroy_by = ?"
          + " where record_id = ? and step = ?";

  private static final String STEP =
      "insert into rekisteri_physical_step (record_id, number, at, actor, state, location,"
          + " custodian, destroy_by, destroy_why, scanned) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SELECT =
      "select "
          + PaperRow.PAPER
          + " from rekisteri_physical_record p join rekisteri_physical_step s"
          + " on s.record_id = p.record_id and s.number = p.step where ";

  private static final String HISTORY =
      "select "
          + PaperRow.STEP
          + " from rekisteri_physical_step s where s.record_id = ? order by s.number";

  private static final String ON_PAPER =
      "select distinct subject from rekisteri_physical_record where subject = any(?)";

  private final Session session;

  PaperRows(Session session) {
    this.session = session;
  }

  @Override
  public void add(PhysicalRecord paper) {
    if (paper.now().number() != 1) {
      throw notNext(paper.id());
    }
    session.writeAll(
        connection -> {
          try (Prepared add = connection.prepare(ADD)) {
            int next = bindStanding(add, paper.now());
            add.setObject(next++, paper.id().value());
            add.setObject(next++, paper.facts().subject().value());
            add.setString(next++, Texts.storable(paper.facts().kind()));
            add.setObject(next++, paper.facts().documentDate());
            add.setObject(next, paper.facts().receivedOn());
            add.executeUpdate();
          }
          return addStep(connection, paper.id(), paper.now());
        },
        () -> notNext(paper.id()));
  }

  @Override
  public void move(PhysicalRecordId id, PaperStep step) {
    session.writeAll(
        connection -> {
          try (Prepared move = connection.prepare(MOVE)) {
            int next = bindStanding(move, step);
            move.setObject(next++, id.value());
            move.setInt(next, step.number() - 1);
            if (move.executeUpdate() == 0) {
              throw notNext(id);
            }
          }
          return addStep(connection, id, step);
        },
        () -> notNext(id));
  }

  private static int bindStanding(Prepared statement, PaperStep step) throws SQLException {
    statement.setInt(1, step.number());
    statement.setString(2, step.state().name());
    statement.setObject(3, step.destruction().map(DestructionOrder::due).orElse(null));
    return 4;
  }

  private static int addStep(OpenConnection connection, PhysicalRecordId id, PaperStep step)
      throws SQLException {
    try (Prepared insert = connection.prepare(STEP)) {
      PaperRow.bind(insert, id, step);
      return insert.executeUpdate();
    }
  }

  @Override
  public Optional<PhysicalRecord> find(PhysicalRecordId id) {
    return session
        .read(connection -> papers(connection, SELECT + "p.record_id = ?", id.value()))
        .stream()
        .findFirst();
  }

  @Override
  public List<PaperStep> history(PhysicalRecordId id) {
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(HISTORY)) {
            select.setObject(1, id.value());
            try (Row row = select.executeQuery()) {
              List<PaperStep> steps = new ArrayList<>();
              while (row.next()) {
                steps.add(PaperRow.step(row));
              }
              return steps;
            }
          }
        });
  }

  @Override
  public List<PhysicalRecord> ofSubject(
      CustomerId subject, @Nullable PhysicalRecordId after, int limit) {
    return page("p.subject = ?", after, limit, subject.value());
  }

  @Override
  public List<PhysicalRecord> inState(
      PaperState state, @Nullable PhysicalRecordId after, int limit) {
    return page("p.state = ?", after, limit, state.name());
  }

  @Override
  public List<PhysicalRecord> toDestroy(
      LocalDate through, @Nullable PhysicalRecordId after, int limit) {
    return page("p.destroy_by <= ? and p.state <> 'DESTROYED'", after, limit, through);
  }

  @Override
  public Set<CustomerId> onPaper(List<CustomerId> subjects) {
    return Set.copyOf(Subjects.read(session, ON_PAPER, subjects, Subjects::first));
  }

  private List<PhysicalRecord> page(
      String condition, @Nullable PhysicalRecordId after, int limit, Object wanted) {
    Limit.check(limit);
    String from = SELECT + condition;
    String order = " order by p.record_id limit ?";
    return session.read(
        connection ->
            after == null
                ? papers(connection, from + order, wanted, limit)
                : papers(
                    connection,
                    from + " and p.record_id > ?" + order,
                    wanted,
                    after.value(),
                    limit));
  }

  private static List<PhysicalRecord> papers(
      OpenConnection connection, String sql, Object... wanted) throws SQLException {
    try (Prepared select = connection.prepare(sql)) {
      for (int i = 0; i < wanted.length; i++) {
        select.setObject(i + 1, wanted[i]);
      }
      try (Row row = select.executeQuery()) {
        List<PhysicalRecord> papers = new ArrayList<>();
        while (row.next()) {
          papers.add(PaperRow.paper(row));
        }
        return papers;
      }
    }
  }

  private static ConflictException notNext(PhysicalRecordId id) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "paper " + id + " was moved by somebody else meanwhile, or is not there",
        "read it again and repeat the step");
  }
}
