package fi.rekisteri.jdbc;

import fi.rekisteri.store.PlanItem;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** What databases do differently with plans of erasure and what comes of them. */
interface RetentionSql {
  /**
   * What follows the columns where items of a plan are inserted: the plan, and lists of four
   * columns.
   */
  String items();

  /** What follows the columns where tasks of sources are inserted, as lists of 13 columns. */
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
