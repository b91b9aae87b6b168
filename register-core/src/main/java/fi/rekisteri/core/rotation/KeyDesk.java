package fi.rekisteri.core.rotation;

import fi.rekisteri.HeldKey;
import fi.rekisteri.KeyManagement;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationListener;
import fi.rekisteri.RotationReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.KeyRing;
import java.util.List;

/** The register's keys in the hands of one actor. */
public record KeyDesk(Engine engine, Caller caller) implements KeyManagement {
  @Override
  public List<HeldKey> inventory() {
    Act act = admitted(AuditAction.READ_KEYS);
    return engine.inTransaction(
        tx -> {
          KeyRing ring = tx.keys().ring(engine.definition().id().value());
          tx.record(act.doneToRegister(List.of()));
          return ring.keys().stream()
              .map(
                  key ->
                      new HeldKey(
                          key.context().purpose(),
                          key.context().epoch(),
                          key.wrapped().providerId(),
                          key.wrapped().rootKey()))
              .toList();
        });
  }

  @Override
  public RotationReport rotate(Rotation rotation, RotationListener listener) {
    Act act = admitted(AuditAction.ROTATE_KEYS);
    requireOwnTransactions(engine.endsTransactions());
    RotationRun run = new RotationRun(engine, act, rotation, listener);
    return switch (rotation) {
      case ROOT_KEY -> new RootKeyRotation(run).report();
      case REGISTER_KEY -> new RegisterKeyRotation(run).report();
      case CUSTOMER_KEYS -> new CustomerKeyRotation(run).report();
      case SEARCH_KEYS -> new SearchKeyRotation(run).report();
      case SEARCH_TAGS -> new SearchTagRebuild(run).report();
      case AUDIT_KEY -> new AuditKeyRotation(run).report();
    };
  }

  /** What a key has sealed is lost with the key, and the host may roll back at any time. */
  public static void requireOwnTransactions(boolean own) {
    if (!own) {
      throw new ConflictException(
          ErrorCode.KEYS_NEED_OWN_TRANSACTION,
          "keys are made or rotated, and the storage joins a transaction of the host, which may be"
              + " rolled back",
          "open a register whose storage ends its own transactions first, and rotate with it");
    }
  }

  private Act admitted(AuditAction action) {
    Act act = new Act(engine, caller, Purpose.SECURITY, action);
    act.admitToRegister(Operation.ADMIN);
    return act;
  }
}
