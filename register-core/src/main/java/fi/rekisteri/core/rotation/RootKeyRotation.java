package fi.rekisteri.core.rotation;

import fi.rekisteri.RotationReport;
import fi.rekisteri.store.RegisterKey;
import java.util.List;

/**
 * Wraps the register's few keys under the provider's newest root key: a handful of rows, each
 * replaced from exactly the wrapping that was read, so that an interruption leaves every key
 * readable and another call does the rest.
 */
record RootKeyRotation(RotationRun run) {
  RotationReport report() {
    String register = run.engine().definition().id().value();
    for (RegisterKey key : run.inTransaction(tx -> tx.keys().ring(register)).keys()) {
      boolean newest = run.engine().sealing().isNewest(key);
      if (!newest) {
        rewrap(key);
      }
      run.count(1, newest ? 0 : 1, List.of());
    }
    return run.finished();
  }

  private void rewrap(RegisterKey key) {
    RegisterKey renewed = run.engine().sealing().rewrap(key);
    run.inTransaction(
        tx -> {
          RotationRun.require(tx.keys().rewrap(key, renewed));
          tx.record(run.entry());
          return true;
        });
  }
}
