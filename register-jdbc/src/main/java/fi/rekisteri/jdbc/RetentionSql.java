package fi.rekisteri.jdbc;

import fi.rekisteri.store.PlanItem;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** What databases do differently with plans of erasure and what comes of them. */
interface RetentionSql {
  /** A table of four arrays, from which items of a plan are inserted. */
  String items();

  /** A table of thirteen arrays, from which tasks of sources are inserted. */
  String tasks();

  /** Writes outcomes where none stands, and says of which numbers; the list is in order. */
  List<Integer> finish(OpenConnection connection, UUID plan, List<PlanItem> items)
      throws SQLException;

  /** Adds a batch unless it is there. */
  void know(OpenConnection connection, UUID batch) throws SQLException;

  /** Adds people to the counts of combinations, which are in order. */
  void count(OpenConnection connection, String rule, SortedMap<String, Integer> people)
      throws SQLException;
}
