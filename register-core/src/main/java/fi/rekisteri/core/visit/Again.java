package fi.rekisteri.core.visit;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import java.util.function.Supplier;

/**
 * Work that is decided anew where somebody was faster: a visitor chose, came, or was erased between
 * the look at them and the writing.
 */
final class Again {
  private static final int ATTEMPTS = 20;

  private Again() {}

  static <T> T untilUndisturbed(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (ConflictException faster) {
        boolean passes =
            faster.code() == ErrorCode.VERSION_CONFLICT
                || faster.code() == ErrorCode.DUPLICATE_CUSTOMER;
        if (!passes || attempt == ATTEMPTS) {
          throw faster;
        }
      } catch (ErasedException erasedMeanwhile) {
        if (attempt == ATTEMPTS) {
          throw erasedMeanwhile;
        }
      }
    }
  }
}
