package fi.rekisteri.jdbc;

import java.sql.SQLException;

/**
 * The revision of the key ring that a transaction's caller works with (A16). It is compared inside
 * the statements that write, which costs them a look at a table of one row and no round trip.
 */
final class RingGuard {
  /** No caller has said a revision: nothing is compared. */
  static final long NONE = -1;

  /** A condition with one parameter, the revision. */
  static final String HOLDS =
      "exists (select 1 from rekisteri_key_ring where cast(? as bigint) in (-1, revision))";

  private static final String REVISION = "select revision from rekisteri_key_ring";

  private RingGuard() {}

  /**
   * Looks after a write whose statement could not compare, in the write's own transaction: a ring
   * that moves on behind this look would have been missed by the statement too.
   */
  static void confirm(OpenConnection connection, long revision) throws SQLException {
    if (!connection.spelling().comparesTables() && isOutdated(connection, revision)) {
      throw Refusals.ringChanged();
    }
  }

  /** Whether the ring has moved on from what the caller works with. */
  static boolean isOutdated(OpenConnection connection, long revision) throws SQLException {
    if (revision == NONE) {
      return false;
    }
    try (Prepared select = connection.prepare(REVISION);
        Row row = select.executeQuery()) {
      return !row.next() || row.getLong(1) != revision;
    }
  }
}
