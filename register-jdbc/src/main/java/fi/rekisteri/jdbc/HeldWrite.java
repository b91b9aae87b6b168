package fi.rekisteri.jdbc;

import fi.rekisteri.error.RegisterException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A write of one statement that waits for what comes next.
 *
 * @param step the statement
 * @param onDuplicate what a duplicate is told as, if it may be one
 */
record HeldWrite(
    Session.Step<?> step, @Nullable Supplier<? extends RegisterException> onDuplicate) {
  /** Carries it out as a transaction of its own, where nothing came next. */
  void alone(OpenConnection open) {
    try {
      step.run(open);
    } catch (SQLException e) {
      if (onDuplicate != null && SqlFailure.isDuplicate(e)) {
        throw onDuplicate.get();
      }
      throw SqlFailure.inAutoCommit(e);
    }
  }
}
