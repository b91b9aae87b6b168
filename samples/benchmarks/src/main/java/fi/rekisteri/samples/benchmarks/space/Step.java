package fi.rekisteri.samples.benchmarks.space;

import java.sql.SQLException;
import java.util.SplittableRandom;

/**
 * One operation of those that whoever answers for a register orders.
 *
 * @param kind what is done
 * @param whom the number of the sample that it is done to; each is met once
 * @param value what a changed value becomes
 */
record Step(Kind kind, int whom, String value) {
  /** What is done. */
  enum Kind {
    REGISTER,
    ERASE,
    CHANGE,
    RESTRICT;

    /** Does the one of this kind. */
    void act(Act register, Act erase, Act change, Act restrict) {
      Act[] acts = {register, erase, change, restrict};
      try {
        acts[ordinal()].run();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What an operation does. */
  @FunctionalInterface
  interface Act {
    void run() throws SQLException;
  }

  /** The operation of a number, the same one for every holder. */
  static Step of(int number) {
    Kind[] kinds = Kind.values();
    return new Step(
        kinds[number % kinds.length], number, Sample.piece(new SplittableRandom(-1L - number)));
  }
}
