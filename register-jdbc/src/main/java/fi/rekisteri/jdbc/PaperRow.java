package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PaperStanding;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.RuleId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** A paper and a step of it, as columns. */
final class PaperRow {
  /** The columns of a step but its paper's. */
  static final String STEP =
      "s.number, s.at, s.actor, s.state, s.location, s.custodian, s.destroy_by, s.destroy_why,"
          + " s.scanned";

  /** The columns of a paper with its last step. */
  static final String PAPER =
      STEP + ", p.record_id, p.subject, p.kind, p.document_on, p.received_on";

  private PaperRow() {}

  static void bind(Prepared insert, PhysicalRecordId id, PaperStep step) throws SQLException {
    PaperStanding standing = step.standing();
    insert.setObject(1, id.value());
    insert.setInt(2, step.number());
    insert.setObject(3, Times.of(step.at()));
    insert.setString(4, Texts.storable(step.actor()));
    insert.setString(5, standing.state().name());
    insert.setString(6, standing.location().map(Texts::storable).orElse(null));
    insert.setString(7, standing.custodian().map(Texts::storable).orElse(null));
    insert.setObject(8, standing.destruction().map(DestructionOrder::due).orElse(null));
    insert.setString(
        9,
        standing.destruction().map(order -> Texts.storable(order.why().reference())).orElse(null));
    insert.setBoolean(10, standing.scanned());
  }

  static PhysicalRecord paper(Row row) throws SQLException {
    return new PhysicalRecord(
        new PhysicalRecordId(row.uuid(10)),
        new PaperFacts(new CustomerId(row.uuid(11)), row.getString(12), row.date(13), row.date(14)),
        step(row));
  }

  static PaperStep step(Row row) throws SQLException {
    LocalDate due = row.date(7);
    Optional<DestructionOrder> order =
        due == null
            ? Optional.empty()
            : Optional.of(new DestructionOrder(due, new RuleId(row.getString(8))));
    return new PaperStep(
        row.getInt(1),
        Times.read(row, 2),
        row.getString(3),
        new PaperStanding(
            PaperState.valueOf(row.getString(4)),
            Optional.ofNullable(row.getString(5)),
            Optional.ofNullable(row.getString(6)),
            order,
            row.getBoolean(9)));
  }
}
