package fi.rekisteri.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an operation costs wherever it runs: counts, never times.
 *
 * @param statements sent to the database, each a round trip; a batch, a copy and a savepoint are
 *     one each
 * @param commits among these round trips' transactions
 * @param rows inserted (+), updated (~) and deleted (-) in each table, as the server counted them
 * @param keyCalls how often the key provider was called
 * @param kilobytes asked for by the calling thread: what was measured, or the most that is allowed
 */
record Cost(int statements, int commits, String rows, int keyCalls, long kilobytes) {
  /** What is unlike this one, which is expected: nothing where all is well. */
  List<String> differences(Cost measured) {
    List<String> found = new ArrayList<>();
    differ(found, "statements", statements, measured.statements);
    differ(found, "commits", commits, measured.commits);
    if (!Objects.equals(rows, measured.rows)) {
      found.add("rows: " + measured.rows + " instead of " + rows);
    }
    differ(found, "calls of the key provider", keyCalls, measured.keyCalls);
    if (measured.kilobytes > kilobytes) {
      found.add("memory: " + measured.kilobytes + " kB, at most " + kilobytes + " are allowed");
    }
    return found;
  }

  private static void differ(List<String> found, String what, int expected, int measured) {
    if (expected != measured) {
      found.add(
          "%s: %d instead of %d (%+d)".formatted(what, measured, expected, measured - expected));
    }
  }

  Cost allowing(long most) {
    return new Cost(statements, commits, rows, keyCalls, most);
  }

  /** A line of the table in {@code docs/costs.md}. */
  String line(String operation) {
    return "| %s | %d | %d | %s | %d | %,d |"
        .formatted(operation, statements, commits, rows, keyCalls, kilobytes);
  }
}
