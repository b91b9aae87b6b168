package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.NewCustomer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Marks in the rows of customers: that a line of the ledger may be about them. A mark is set before
 * the first line, while the row is locked, in the transaction that writes both; nothing takes it
 * back.
 */
record DisclosureMarks(Session session, CustomerRows customers) {
  static final String DISCLOSED =
      "select distinct subject from rekisteri_disclosure where subject = any(?)";

  private static final String SET =
      "update rekisteri_customer set disclosed = true where customer_id = any(?) and not disclosed";

  /** Whether there are lines about somebody who only comes now. */
  static String earlier(String customer) {
    return "exists (select 1 from rekisteri_disclosure d where d.subject = " + customer + ")";
  }

  /** Whether nobody can have received anything of somebody who is being changed. */
  boolean areMissingOf(CustomerId subject) {
    return customers.undisclosed().nobodyReceived(subject);
  }

  /** Marks those of whom the lines are the first ones. */
  void set(List<DisclosureLine> lines) {
    List<CustomerId> subjects =
        lines.stream().map(line -> line.facts().subject()).distinct().sorted().toList();
    if (subjects.isEmpty()) {
      return;
    }
    customers.undisclosed().forget(subjects);
    List<UUID> ids = subjects.stream().map(CustomerId::value).toList();
    HeldRows held = customers.held();
    if (held.cover(ids)) {
      List<UUID> first = unmarked(ids, held.places());
      if (!first.isEmpty()) {
        session.write(connection -> mark(connection, first));
        held.marked(first);
      }
    } else {
      session.write(
          connection -> {
            List<UUID> first = unmarked(ids, session.dialect().lock(connection, ids));
            return first.isEmpty() ? 0 : mark(connection, first);
          });
    }
  }

  /** Marks newcomers of whom there are lines, where their insertion could not look. */
  static void setOfEarlier(OpenConnection connection, List<NewCustomer> newcomers)
      throws SQLException {
    List<UUID> ids =
        newcomers.stream().map(one -> one.customer().facts().id().value()).sorted().toList();
    List<UUID> earlier = Selection.of(connection, DISCLOSED, row -> row.uuid(1), Listed.ids(ids));
    if (!earlier.isEmpty()) {
      mark(connection, earlier);
    }
  }

  private static List<UUID> unmarked(List<UUID> ids, Map<UUID, ItemAdditions.Place> places) {
    return ids.stream()
        .filter(id -> places.containsKey(id) && !places.get(id).disclosed())
        .toList();
  }

  private static int mark(OpenConnection connection, List<UUID> ids) throws SQLException {
    try (Prepared update = connection.prepare(SET)) {
      update.setObject(1, Listed.ids(ids));
      return update.executeUpdate();
    }
  }
}
