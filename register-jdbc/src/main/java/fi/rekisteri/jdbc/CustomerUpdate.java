package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The guarded update of a record, the same in every dialect: with its tags, or leaving them. */
final class CustomerUpdate {
  private static final String SET =
      "update rekisteri_customer set version = ?, role = ?, customerships = ?,"
          + " key_id = ?, epoch = ?, wrapped = ?, sealed = ?";
  private static final String GUARD = " where customer_id = ? and version = ?";
  private static final String RECORD = SET + GUARD;
  private static final String RECORD_AND_TAGS = SET + ", tags = ?" + GUARD;

  private CustomerUpdate() {}

  static String sql(TagChange tags) {
    return tags.isEmpty() ? RECORD : RECORD_AND_TAGS;
  }

  /** Binds from the first parameter on; says which one is next. */
  static int bind(PreparedStatement update, CustomerChange change, TagChange tags)
      throws SQLException {
    CustomerFacts facts = change.customer().facts();
    SealedKey key = change.customer().key();
    update.setLong(1, facts.version());
    update.setString(2, facts.role().name());
    update.setString(3, PeriodText.write(facts.customerships()));
    update.setInt(4, key.keyId());
    update.setInt(5, key.epoch());
    update.setBytes(6, key.wrapped());
    update.setBytes(7, PackedFields.pack(change.customer().fields()));
    int next = 8;
    if (!tags.isEmpty()) {
      update.setBytes(next++, PackedTags.pack(tags.all()));
    }
    update.setObject(next++, facts.id().value());
    update.setLong(next++, facts.version() - 1);
    return next;
  }
}
