package fi.rekisteri.core.store;

import fi.rekisteri.store.RegisterStorage;
import java.util.function.Supplier;

/**
 * A storage that is wrong on purpose.
 *
 * @param promise the promise that it breaks
 * @param wrong what it does
 * @param storage opens an empty one
 */
record Flaw(String promise, String wrong, Supplier<RegisterStorage> storage) {
  @Override
  public String toString() {
    return promise + ": " + wrong;
  }
}
