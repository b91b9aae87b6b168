package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Customers as rows.
 *
 * <p>The record's row is the lock of everything that belongs to a customer: every writer touches it
 * first. A save updates it {@code where version = ?}; an erasure deletes it, and only then, in a
 * later statement that sees what a save before it committed, all the rest. An insert takes the id's
 * place in the primary key first and looks for a tombstone after that, in a statement of its own:
 * whoever erased the id either committed before, and is seen, or waits at that place.
 */
final class CustomerRows implements CustomerStore {
  private final Session session;

  CustomerRows(Session session) {
    this.session = session;
  }

  @Override
  public Optional<SealedCustomer> find(CustomerId id) {
    return session.read(
        connection -> {
          try (PreparedStatement find = connection.prepareStatement(CustomerSql.FIND)) {
            find.setObject(1, id.value());
            try (ResultSet row = find.executeQuery()) {
              return row.next() ? Optional.of(CustomerRow.read(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<SealedCustomer> findByTag(SearchTag tag, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          try (PreparedStatement find = connection.prepareStatement(CustomerSql.FIND_BY_TAG)) {
            for (int first = 1; first <= 4; first += 3) {
              find.setString(first, tag.index());
              find.setInt(first + 1, tag.version());
              find.setBytes(first + 2, tag.tag());
            }
            find.setInt(7, limit);
            return CustomerRow.readAll(find);
          }
        });
  }

  @Override
  public List<SealedCustomer> page(@Nullable CustomerId after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          String sql = after == null ? CustomerSql.FIRST_PAGE : CustomerSql.NEXT_PAGE;
          try (PreparedStatement page = connection.prepareStatement(sql)) {
            int next = 1;
            if (after != null) {
              page.setObject(next++, after.value());
            }
            page.setInt(next, limit);
            return CustomerRow.readAll(page);
          }
        });
  }

  @Override
  public void insert(List<NewCustomer> customers) {
    if (customers.isEmpty()) {
      return;
    }
    session.writeAll(
        connection -> {
          for (List<NewCustomer> chunk : Chunks.of(customers)) {
            session.dialect().insert(connection, chunk);
            refuseErased(connection, chunk);
          }
          return null;
        },
        () -> Refusals.duplicate(customers));
  }

  @Override
  public void save(CustomerChange change, AuditEntry audit) {
    CustomerId id = change.customer().facts().id();
    boolean recordOnly = change.replacedTags().isEmpty() && change.addedItems().isEmpty();
    Session.Step<@Nullable Void> step =
        connection -> {
          if (!session.dialect().update(connection, change, audit)) {
            throw whyNotSaved(connection, id);
          }
          session.dialect().replaceTags(connection, change);
          session.dialect().addItems(connection, change);
          return null;
        };
    if (recordOnly && session.updatesAtOnce()) {
      session.write(step);
    } else {
      session.writeAll(step, () -> Refusals.duplicate(id));
    }
  }

  @Override
  public List<SealedItem> items(CustomerId id, String field, @Nullable String after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          try (PreparedStatement items = connection.prepareStatement(CustomerSql.ITEMS)) {
            items.setObject(1, id.value());
            items.setString(2, field);
            items.setString(3, after == null ? "" : after);
            items.setInt(4, limit);
            try (ResultSet row = items.executeQuery()) {
              List<SealedItem> page = new ArrayList<>();
              while (row.next()) {
                page.add(new SealedItem(field, row.getString(1), row.getBytes(2)));
              }
              return page;
            }
          }
        });
  }

  @Override
  public void erase(ErasureVerdict verdict, AuditEntry audit) {
    CustomerId id = verdict.subject();
    session.writeAll(
        connection -> {
          if (!delete(connection, id)) {
            if (buried(connection, id).isPresent()) {
              session.dialect().append(connection, List.of(audit));
              return null;
            }
            session.dialect().occupy(connection, id);
            delete(connection, id);
          }
          session.dialect().bury(connection, verdict, audit);
          return null;
        },
        () -> Refusals.busy(id));
  }

  @Override
  public Optional<ErasureVerdict> tombstone(CustomerId id) {
    return session.read(connection -> buried(connection, id));
  }

  private static boolean delete(Connection connection, CustomerId id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(CustomerSql.DELETE)) {
      delete.setObject(1, id.value());
      return delete.executeUpdate() == 1;
    }
  }

  private static Optional<ErasureVerdict> buried(Connection connection, CustomerId id)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(CustomerSql.TOMBSTONE)) {
      find.setObject(1, id.value());
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(new ErasureVerdict(id, new RuleId(row.getString(1)), Times.read(row, 2)))
            : Optional.empty();
      }
    }
  }

  private static void refuseErased(Connection connection, List<NewCustomer> customers)
      throws SQLException {
    UUID[] ids = new UUID[customers.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = customers.get(i).customer().facts().id().value();
    }
    try (PreparedStatement find = connection.prepareStatement(CustomerSql.ANY_TOMBSTONE)) {
      find.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet row = find.executeQuery()) {
        if (row.next()) {
          throw Refusals.erased(new CustomerId(row.getObject(1, UUID.class)));
        }
      }
    }
  }

  private static RegisterException whyNotSaved(Connection connection, CustomerId id)
      throws SQLException {
    if (buried(connection, id).isPresent()) {
      return Refusals.erased(id);
    }
    try (PreparedStatement find = connection.prepareStatement(CustomerSql.EXISTS)) {
      find.setObject(1, id.value());
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Refusals.conflict(id)
            : new NotFoundException(
                ErrorCode.CUSTOMER_NOT_FOUND,
                "customer " + id + " is not in the register",
                "register them first");
      }
    }
  }
}
