package fi.rekisteri.jdbc;

import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.store.SuppressionEntry;
import java.sql.SQLException;

/** The suppression list in H2. */
final class H2Suppression {
  static final String SUPPRESSED =
      " from table(i varchar = ?, v integer = ?, t varbinary = ?) u"
          + " join rekisteri_suppression s on s.index_id = u.i and s.index_version = u.v"
          + " and s.tag = u.t";

  private static final String OF_TERM = " where index_id = ? and index_version = ? and tag = ?";

  static final String RELEASE =
      "update rekisteri_suppression set processing = bitand(processing, cast(? as integer)),"
          + " disclosure = bitand(disclosure, cast(? as integer))"
          + OF_TERM;

  private static final String UNITE =
      "update rekisteri_suppression set processing = bitor(processing, cast(? as integer)),"
          + " disclosure = bitor(disclosure, cast(? as integer)),"
          + " since = least(since, cast(? as timestamp with time zone))"
          + OF_TERM;

  private static final String INSERT =
      "insert into rekisteri_suppression"
          + " (processing, disclosure, since, index_id, index_version, tag)"
          + " values (?, ?, ?, ?, ?, ?)";

  private H2Suppression() {}

  /** A failed statement leaves an H2 transaction usable: whoever was faster is united with. */
  static void add(OpenConnection connection, SuppressionEntry entry) throws SQLException {
    if (run(connection, UNITE, entry) == 0) {
      try {
        run(connection, INSERT, entry);
      } catch (SQLException faster) {
        if (!SqlFailure.isDuplicate(faster)) {
          throw faster;
        }
        run(connection, UNITE, entry);
      }
    }
  }

  private static int run(OpenConnection connection, String sql, SuppressionEntry entry)
      throws SQLException {
    try (Prepared write = connection.prepare(sql)) {
      write.setInt(1, Scopes.forbidden(entry, ProhibitedUse.PROCESSING));
      write.setInt(2, Scopes.forbidden(entry, ProhibitedUse.DISCLOSURE));
      write.setObject(3, Times.of(entry.since()));
      SuppressionRow.bind(write, 4, entry.term());
      return write.executeUpdate();
    }
  }
}
