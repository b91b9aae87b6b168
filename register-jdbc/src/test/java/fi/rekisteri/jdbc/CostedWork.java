package fi.rekisteri.jdbc;

import java.util.function.Function;

/**
 * An operation whose cost is told.
 *
 * @param name as {@code docs/costs.md} calls it
 * @param large whether it is about hundreds of people, and warm after a few rounds
 * @param fresh makes, before each round, what the round is about; what it gives is measured
 */
record CostedWork(String name, boolean large, Function<CostedRegister, Runnable> fresh) {
  private static final int ROUNDS = 12;
  private static final int LARGE_ROUNDS = 3;

  static CostedWork of(String name, Function<CostedRegister, Runnable> fresh) {
    return new CostedWork(name, false, fresh);
  }

  static CostedWork large(String name, Function<CostedRegister, Runnable> fresh) {
    return new CostedWork(name, true, fresh);
  }

  /**
   * What a round costs once everything is warm: the counts of the last round, which must be those
   * of the one before, and the least memory of any.
   */
  Cost measured() {
    try (CostedRegister register = new CostedRegister()) {
      Cost last = null;
      Cost before = null;
      long least = Long.MAX_VALUE;
      for (int round = 0; round < (large ? LARGE_ROUNDS : ROUNDS); round++) {
        Runnable work = fresh.apply(register);
        before = last;
        last = register.costOf(work);
        least = Math.min(least, last.kilobytes());
      }
      if (!last.allowing(least).equals(before.allowing(least))) {
        throw new IllegalStateException("no two rounds alike: " + before + ", " + last);
      }
      return last.allowing(least);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
