package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rows that {@link CustomerSql} selects. A row that makes no sense is told, not skipped.
 */
final class CustomerRow {
  private CustomerRow() {}

  static List<SealedCustomer> readAll(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<SealedCustomer> customers = new ArrayList<>();
      while (row.next()) {
        customers.add(read(row));
      }
      return customers;
    }
  }

  /** Rows that end with the day of the next look. */
  static List<DueCustomer> readWithDays(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<DueCustomer> customers = new ArrayList<>();
      while (row.next()) {
        customers.add(new DueCustomer(row.date(10), read(row)));
      }
      return customers;
    }
  }

  /** Rows that end with the day of the next look and the mark of a disclosure. */
  static List<HeldRow> readHeld(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<HeldRow> held = new ArrayList<>();
      while (row.next()) {
        SealedCustomer one = read(row);
        held.add(
            new HeldRow(
                one,
                new ItemAdditions.Place(
                    one.facts().version(), one.key().keyId(), row.date(10), row.getBoolean(11))));
      }
      return held;
    }
  }

  static SealedCustomer read(Row row) throws SQLException {
    CustomerId id = new CustomerId(row.uuid(1));
    SealedKey key = new SealedKey(row.getInt(6), row.getInt(7), row.getBytes(8));
    try {
      SubjectRole role = SubjectRole.valueOf(row.getString(3));
      List<CustomershipPeriod> periods = PeriodText.read(row.getString(4));
      List<SealedField> fields = PackedFields.unpack(row.getBytes(5));
      CustomerFacts facts = new CustomerFacts(id, row.getLong(2), role, periods);
      return new SealedCustomer(facts, fields, key, row.getBytes(9));
    } catch (IllegalArgumentException damage) {
      // The cause is dropped: its message may quote the column.
      throw damaged(id, "its record cannot be read");
    }
  }

  static List<SearchTag> tags(CustomerId id, byte[] packed) {
    try {
      return PackedTags.unpack(packed);
    } catch (IllegalArgumentException damage) {
      throw damaged(id, "its search tags cannot be read");
    }
  }

  private static StorageException damaged(CustomerId id, String what) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "customer " + id + " is damaged in the storage: " + what,
        "restore the row from a backup",
        false);
  }
}
