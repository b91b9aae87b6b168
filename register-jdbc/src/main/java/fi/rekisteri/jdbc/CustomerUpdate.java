package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.store.SealedCustomer;
import java.sql.SQLException;

/**
 * The guarded update of a record, the same in every dialect: with its tags and the day of the next
 * look, or leaving them. Tags that are replaced must be those that were read: they change without a
 * new version too. Of two days the earlier one stays. The mark of a disclosure is compared where
 * nobody is to have received anything.
 */
final class CustomerUpdate {
  private static final String SET =
      "update rekisteri_customer set version = ?, role = ?, customerships = ?,"
          + " sealed = ?, seal = ?";
  private static final String LOOK = ", look_on = least(look_on, cast(? as date))";
  private static final String GUARD =
      " where customer_id = ? and version = ? and key_id = ? and " + RingGuard.HOLDS;

  private static final String UNDISCLOSED = " and not disclosed";

  private CustomerUpdate() {}

  static String sql(RecordChange change) {
    boolean tagged = !change.tags().isEmpty();
    return SET
        + (change.change().lookBy().isEmpty() ? "" : LOOK)
        + (tagged ? ", tags = ?" : "")
        + GUARD
        + (change.undisclosed() ? UNDISCLOSED : "")
        + (tagged ? " and tags = ?" : "");
  }

  /** Binds from the first parameter on; says which one is next. */
  static int bind(Prepared update, RecordChange change) throws SQLException {
    SealedCustomer customer = change.change().customer();
    CustomerFacts facts = customer.facts();
    update.setLong(1, facts.version());
    update.setString(2, facts.role().name());
    update.setString(3, PeriodText.write(facts.customerships()));
    update.setBytes(4, PackedFields.pack(customer.fields()));
    update.setBytes(5, customer.seal());
    int next = 6;
    if (change.change().lookBy().isPresent()) {
      update.setObject(next++, LookDays.stored(change.change().lookBy()));
    }
    if (!change.tags().isEmpty()) {
      update.setBytes(next++, PackedTags.pack(change.tags().all()));
    }
    update.setObject(next++, facts.id().value());
    update.setLong(next++, facts.version() - 1);
    update.setInt(next++, customer.key().keyId());
    update.setLong(next++, change.ring());
    if (!change.tags().isEmpty()) {
      update.setBytes(next++, PackedTags.pack(change.tags().before()));
    }
    return next;
  }
}
