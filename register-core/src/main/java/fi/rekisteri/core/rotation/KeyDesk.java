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

  private Act admitted(AuditAction action) {
    Act act = new Act(engine, caller, Purpose.SECURITY, action);
    act.admitToRegister(Operation.ADMIN);
    return act;
  }
}
