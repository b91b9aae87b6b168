package fi.rekisteri.core;

import fi.rekisteri.DoubtfulErasures;
import fi.rekisteri.ReplayReport;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.replay.LedgerOpening;
import fi.rekisteri.core.replay.LedgerReplay;
import fi.rekisteri.staff.Actor;
import java.util.function.Function;

/**
 * A register whose storage was restored from a backup, or whose ledger of erasures was lost, before
 * it is opened again. Stop every process that has it open first.
 *
 * <pre>{@code
 * EmbeddedRegister.Builder builder = EmbeddedRegister.builder()...;
 * ReplayReport report = builder.restored().replayErasures(administrator);
 * CustomerRegister register = builder.build();
 * }</pre>
 */
public final class RestoredRegister {
  private final Assembly parts;

  RestoredRegister(Assembly parts) {
    this.parts = parts;
  }

  /**
   * Erases again whoever and whatever was erased since the backup. People of whom nobody knows
   * whether they had been erased stay, and are named. Where nothing was restored, it does nothing;
   * interrupted anywhere, the same call finishes. It takes a look at the id of everybody who is in
   * the register.
   *
   * @param administrator who does it; the audit trail names them
   * @return what was done
   * @throws fi.rekisteri.error.AccessDeniedException where the actor is no administrator
   * @throws fi.rekisteri.error.ConflictException {@code LEDGER_MISMATCH}, {@code LEDGER_BEHIND}
   * @throws fi.rekisteri.error.RegisterException {@code NO_ERASURE_LEDGER}
   */
  public ReplayReport replayErasures(Actor administrator) {
    return replayErasures(administrator, DoubtfulErasures.LEAVE);
  }

  /**
   * The same, with a decision on those of whom nobody knows.
   *
   * @param administrator who does it; the audit trail names them
   * @param doubtful whether they are erased
   * @return what was done
   */
  public ReplayReport replayErasures(Actor administrator, DoubtfulErasures doubtful) {
    return with(engine -> new LedgerReplay(engine, administrator, doubtful).replay());
  }

  /**
   * Goes on with the ledger that the builder was given, although the storage was opened with
   * another one before: for a host that has lost the ledger and each backup of it. From then on no
   * backup from before can be told who was erased since: delete them.
   *
   * @param administrator who does it; the audit trail names them
   * @throws fi.rekisteri.error.AccessDeniedException where the actor is no administrator
   * @throws fi.rekisteri.error.ConflictException {@code LEDGER_MISMATCH}, {@code REPLAY_NEEDED}
   */
  public void beginNewLedger(Actor administrator) {
    with(
        engine -> {
          new LedgerOpening(engine).beginNew(administrator);
          return engine;
        });
  }

  private <T> T with(Function<Engine, T> work) {
    Engine engine = parts.engine();
    try {
      return work.apply(engine);
    } finally {
      engine.close();
    }
  }
}
