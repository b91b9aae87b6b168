package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.NewCustomer;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is erased, and why a write found nobody to write to. */
final class Tombstones {
  private Tombstones() {}

  static Optional<ErasureVerdict> find(OpenConnection connection, CustomerId id)
      throws SQLException {
    try (Prepared find = connection.prepare(CustomerSql.TOMBSTONE)) {
      find.setObject(1, id.value());
      try (Row row = find.executeQuery()) {
        return row.next()
            ? Optional.of(new ErasureVerdict(id, new RuleId(row.getString(1)), Times.read(row, 2)))
            : Optional.empty();
      }
    }
  }

  /** Those of some ids that are erased. */
  static Set<UUID> among(OpenConnection connection, List<UUID> ids) throws SQLException {
    try (Prepared find = connection.prepare(CustomerSql.TOMBSTONES)) {
      find.setObject(1, Listed.ids(ids));
      try (Row row = find.executeQuery()) {
        Set<UUID> erased = new HashSet<>();
        while (row.next()) {
          erased.add(row.uuid(1));
        }
        return erased;
      }
    }
  }

  /** Says nothing where nobody of them is erased. */
  static boolean refuseAnyErased(OpenConnection connection, List<List<NewCustomer>> chunks)
      throws SQLException {
    for (List<NewCustomer> chunk : chunks) {
      refuseErased(connection, chunk);
    }
    return true;
  }

  static void refuseErased(OpenConnection connection, List<NewCustomer> customers)
      throws SQLException {
    UUID[] ids = new UUID[customers.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = customers.get(i).customer().facts().id().value();
    }
    try (Prepared find = connection.prepare(CustomerSql.TOMBSTONES)) {
      find.setObject(1, Listed.ids(List.of(ids)));
      try (Row row = find.executeQuery()) {
        if (row.next()) {
          throw Refusals.erased(new CustomerId(row.uuid(1)));
        }
      }
    }
  }

  /** Erased, unknown, or of another version than the erasure was prepared for. */
  static RegisterException whyNotErased(OpenConnection connection, CustomerId id)
      throws SQLException {
    return whyNotSaved(connection, id, -1);
  }

  /** The version was the right one where keys have moved on: then the change is made again. */
  static RegisterException whyNotSaved(OpenConnection connection, CustomerId id, long version)
      throws SQLException {
    return whyNotSaved(connection, id, version, false);
  }

  /** As the other; the mark of a disclosure may be the reason too, where it was compared. */
  static RegisterException whyNotSaved(
      OpenConnection connection, CustomerId id, long version, boolean undisclosed)
      throws SQLException {
    if (find(connection, id).isPresent()) {
      return Refusals.erased(id);
    }
    try (Prepared find = connection.prepare(CustomerSql.VERSION)) {
      find.setObject(1, id.value());
      try (Row row = find.executeQuery()) {
        if (row.next()) {
          if (row.getLong(1) != version) {
            return Refusals.conflict(id);
          }
          return undisclosed && row.getBoolean(2)
              ? Refusals.disclosedMeanwhile(id)
              : Refusals.ringChanged();
        }
        return new NotFoundException(
            ErrorCode.CUSTOMER_NOT_FOUND,
            "customer " + id + " is not in the register",
            "register them first");
      }
    }
  }
}
