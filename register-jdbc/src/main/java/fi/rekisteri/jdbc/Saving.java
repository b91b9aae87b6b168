package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.Undisclosed.Unmarked;
import fi.rekisteri.store.CustomerChange;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The step that saves a record: where its row was read without a mark of a disclosure, only while
 * it has none. Where it has one by now the save is repeated without that condition, and whoever
 * asks the ledger after it is answered by the ledger. Only where the step was held back, and the
 * answer was given meanwhile, nothing is kept, and the work is to be run again.
 *
 * @param unmarked the person, where they were read so
 */
record Saving(
    Session session,
    CustomerChange change,
    TagChange tags,
    AuditEntry audit,
    @Nullable Unmarked unmarked)
    implements Session.Step<Boolean> {

  @Override
  public Boolean run(OpenConnection connection) throws SQLException {
    RecordChange record = new RecordChange(change, tags, session.ring(), audit, false);
    if (unmarked != null && !unmarked.isMarked()) {
      unmarked.saved(false);
      if (session.dialect().save(connection, record.whereUndisclosed())) {
        unmarked.saved(true);
        return true;
      }
      if (unmarked.isTold()) {
        throw Tombstones.whyNotSaved(connection, id(), before(), true);
      }
      unmarked.marked();
    }
    if (!session.dialect().save(connection, record)) {
      throw Tombstones.whyNotSaved(connection, id(), before());
    }
    return true;
  }

  /** Says that the step is to be run in time; until then it counts as done. */
  Saving heldBack() {
    if (unmarked != null) {
      unmarked.saved(true);
    }
    return this;
  }

  private CustomerId id() {
    return change.customer().facts().id();
  }

  private long before() {
    return change.customer().facts().version() - 1;
  }
}
