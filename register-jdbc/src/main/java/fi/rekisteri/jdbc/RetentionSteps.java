package fi.rekisteri.jdbc;

import fi.rekisteri.store.PlanItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What comes of plans, row by row, each found by its key: for databases that write from no array,
 * and in which a failed statement leaves a transaction usable.
 */
final class RetentionSteps {
  private static final String FINISH =
      "update rekisteri_erasure_item set outcome = ?, ended_at = ?"
          + " where plan_id = ? and number = ? and outcome is null";

  private static final String KNOW = "insert into rekisteri_replay_batch (batch_id) values (?)";

  private RetentionSteps() {}

  /** Writes outcomes where none stands, and says of which numbers. */
  static List<Integer> finish(OpenConnection connection, UUID plan, List<PlanItem> items)
      throws SQLException {
    try (Prepared finish = connection.prepare(FINISH)) {
      for (PlanItem item : items) {
        finish.setString(1, Texts.storable(item.outcome()));
        finish.setObject(2, Times.of(item.endedAt()));
        finish.setObject(3, plan);
        finish.setInt(4, item.number());
        finish.addBatch();
      }
      int[] written = finish.executeBatch();
      List<Integer> numbers = new ArrayList<>();
      for (int i = 0; i < written.length; i++) {
        if (written[i] == 1) {
          numbers.add(items.get(i).number());
        }
      }
      return numbers;
    }
  }

  /** Adds a batch; a duplicate only tells that it is there. */
  static void know(OpenConnection connection, UUID batch) throws SQLException {
    try (Prepared know = connection.prepare(KNOW)) {
      know.setObject(1, batch);
      know.executeUpdate();
    } catch (SQLException e) {
      if (!SqlFailure.isDuplicate(e)) {
        throw e;
      }
    }
  }
}
