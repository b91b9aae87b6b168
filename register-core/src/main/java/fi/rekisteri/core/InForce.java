package fi.rekisteri.core;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.plan.Schedule;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The definition that is in force, and how another one comes into force. Thread-safe. */
final class InForce {
  private volatile Engine engine;

  InForce(Engine engine) {
    this.engine = engine;
  }

  Engine engine() {
    return engine;
  }

  /**
   * The entry is durable before anything is done by the next definition, and everything that may be
   * refused is refused before the entry.
   */
  synchronized void adopt(Caller caller, RegisterDefinition next, DefinitionSuccession following) {
    Engine before = engine;
    Act act = new Act(before, caller, Purpose.SECURITY, AuditAction.ADOPT_DEFINITION);
    act.admitToRegister(Operation.ADMIN);
    requireOwnTransactions(before);
    requireInForce(before.definition(), following);
    following.require(next);
    requireVersion(before, next);
    Engine after = before.under(next);
    before.inTransaction(
        tx -> {
          tx.record(act.doneToRegister(told(before.definition(), next)));
          return next;
        });
    if (!after.lookDays().fingerprint().equals(before.lookDays().fingerprint())) {
      Schedule.begin(after);
    }
    engine = after;
    before.supersede();
  }

  private static List<String> told(RegisterDefinition before, RegisterDefinition next) {
    return List.of("version=" + next.version(), "following=" + before.version());
  }

  /** A rollback of the host would take the entry, and leave the definition. */
  private static void requireOwnTransactions(Engine before) {
    if (!before.endsTransactions()) {
      throw new IllegalStateException(
          "the storage joins a transaction of the host's, which may take the entry back: adopt the"
              + " definition with a register whose storage ends its own");
    }
  }

  private static void requireInForce(RegisterDefinition before, DefinitionSuccession following) {
    if (following.previous() != before) {
      throw new ConflictException(
          ErrorCode.DEFINITION_CHANGED,
          "the definition that is followed is not the one in force, version " + before.version(),
          "begin with CustomerRegister.definition() of now, and change that");
    }
  }

  /** People are told by versions what they were shown, and from which day it holds (S25.2). */
  private static void requireVersion(Engine before, RegisterDefinition next) {
    List<String> problems = new ArrayList<>();
    if (next.version().equals(before.definition().version())) {
      problems.add("version: is that of the definition in force, which says something else");
    }
    if (next.validFrom().isAfter(LocalDate.ofInstant(before.now(), next.zone()))) {
      problems.add("validFrom: has not come; people are told ahead, and then it is adopted");
    }
    if (!problems.isEmpty()) {
      throw new DefinitionException(
          ErrorCode.INVALID_DEFINITION, problems, "mend each of them; nothing was changed");
    }
  }
}
