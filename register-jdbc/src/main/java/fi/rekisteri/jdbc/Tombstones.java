package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.NewCustomer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is erased, and why a write found nobody to write to. */
final class Tombstones {
  private Tombstones() {}

  static Optional<ErasureVerdict> find(Connection connection, CustomerId id) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(CustomerSql.TOMBSTONE)) {
      find.setObject(1, id.value());
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(new ErasureVerdict(id, new RuleId(row.getString(1)), Times.read(row, 2)))
            : Optional.empty();
      }
    }
  }

  /** Those of some ids that are erased. */
  static Set<UUID> among(Connection connection, List<UUID> ids) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(CustomerSql.TOMBSTONES)) {
      find.setArray(1, Leftovers.ids(connection, ids));
      try (ResultSet row = find.executeQuery()) {
        Set<UUID> erased = new HashSet<>();
        while (row.next()) {
          erased.add(row.getObject(1, UUID.class));
        }
        return erased;
      }
    }
  }

  /** Says nothing where nobody of them is erased. */
  static boolean refuseAnyErased(Connection connection, List<List<NewCustomer>> chunks)
      throws SQLException {
    for (List<NewCustomer> chunk : chunks) {
      refuseErased(connection, chunk);
    }
    return true;
  }

  static void refuseErased(Connection connection, List<NewCustomer> customers) throws SQLException {
    UUID[] ids = new UUID[customers.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = customers.get(i).customer().facts().id().value();
    }
    try (PreparedStatement find = connection.prepareStatement(CustomerSql.TOMBSTONES)) {
      find.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet row = find.executeQuery()) {
        if (row.next()) {
          throw Refusals.erased(new CustomerId(row.getObject(1, UUID.class)));
        }
      }
    }
  }

  /** Erased, unknown, or of another version than the erasure was prepared for. */
  static RegisterException whyNotErased(Connection connection, CustomerId id) throws SQLException {
    return whyNotSaved(connection, id, -1);
  }

  /** The version was the right one where keys have moved on: then the change is made again. */
  static RegisterException whyNotSaved(Connection connection, CustomerId id, long version)
      throws SQLException {
    if (find(connection, id).isPresent()) {
      return Refusals.erased(id);
    }
    try (PreparedStatement find = connection.prepareStatement(CustomerSql.VERSION)) {
      find.setObject(1, id.value());
      try (ResultSet row = find.executeQuery()) {
        if (row.next()) {
          return row.getLong(1) == version ? Refusals.ringChanged() : Refusals.conflict(id);
        }
        return new NotFoundException(
            ErrorCode.CUSTOMER_NOT_FOUND,
            "customer " + id + " is not in the register",
            "register them first");
      }
    }
  }
}
