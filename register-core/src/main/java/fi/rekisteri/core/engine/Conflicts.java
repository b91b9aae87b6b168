package fi.rekisteri.core.engine;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import java.util.function.Supplier;

/** Work that reads, judges and writes in one transaction, where somebody else may be faster. */
public final class Conflicts {
  private static final int ROUNDS = 5;

  private Conflicts() {}

  /** Does it again on what is there now; what it then says is what the faster one left. */
  public static <T> T settled(Supplier<T> work) {
    return settled(ROUNDS, work);
  }

  /** The same where many come at once, of whom one is the fastest in each round. */
  public static <T> T settled(int rounds, Supplier<T> work) {
    for (int round = 1; ; round++) {
      try {
        return work.get();
      } catch (ConflictException slower) {
        if (slower.code() != ErrorCode.VERSION_CONFLICT || round == rounds) {
          throw slower;
        }
      }
    }
  }
}
