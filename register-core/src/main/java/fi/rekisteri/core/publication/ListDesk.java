package fi.rekisteri.core.publication;

import fi.rekisteri.Publications;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.publication.ReleasedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists in the hands of one actor. */
public record ListDesk(Engine engine, Caller caller) implements Publications {
  @Override
  public ListRun select(String list) {
    Act act = admitted(AuditAction.SELECT_LIST);
    return new Selection(step(act, list)).run();
  }

  @Override
  public ListRun freeze(UUID run, long version) {
    Act act = admitted(AuditAction.FREEZE_LIST);
    ListRun known = found(act, run);
    return new Freezing(step(act, known.list()), known).from(version);
  }

  @Override
  public ReleasedList release(UUID run, long version) {
    Act act = admitted(AuditAction.RELEASE_LIST);
    ListRun known = found(act, run);
    return new Release(step(act, known.list()), known).from(version);
  }

  @Override
  public ListRun get(UUID run) {
    Act act = admitted(AuditAction.READ_LISTS);
    return looked(act, List.of(found(act, run))).get(0);
  }

  @Override
  public List<ListRun> page(@Nullable ListRun after, int limit) {
    PageLimit.require(limit);
    Act act = admitted(AuditAction.READ_LISTS);
    return looked(act, engine.inTransaction(tx -> tx.lists().page(after, limit)));
  }

  /** Somebody who may not read is told nothing, not even which lists there are. */
  private Act admitted(AuditAction action) {
    Act act = new Act(engine, caller, Purpose.PUBLICATION, action);
    act.admitToRegister(Operation.READ);
    return act;
  }

  private ListStep step(Act act, String code) {
    PublicationList list =
        engine.definition().lists().stream()
            .filter(declared -> declared.code().equals(code))
            .findFirst()
            .orElseThrow(() -> unknown(act, code));
    return new ListStep(act.as(list.purpose(), act.action()), list);
  }

  private ListRun found(Act act, UUID run) {
    Optional<ListRun> found = engine.inTransaction(tx -> tx.lists().find(run));
    return found.orElseThrow(
        () -> {
          act.recordRefusal(ErrorCode.LIST_RUN_NOT_FOUND);
          return new NotFoundException(
              ErrorCode.LIST_RUN_NOT_FOUND,
              "no list has a run " + run,
              "look through the runs, or select the list anew");
        });
  }

  private static NotFoundException unknown(Act act, String code) {
    act.recordRefusal(ErrorCode.UNKNOWN_LIST);
    return new NotFoundException(
        ErrorCode.UNKNOWN_LIST,
        "the definition declares no such list" + (isCode(code) ? " as " + code : ""),
        "name a list of the definition, or declare it there");
  }

  /** Whatever else the caller took for a code is not repeated. */
  private static boolean isCode(String code) {
    return code.length() <= 64
        && code.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_');
  }

  private List<ListRun> looked(Act act, List<ListRun> runs) {
    engine.inTransaction(
        tx -> {
          tx.record(act.doneToRegister(List.of("runs=" + runs.size())));
          return runs;
        });
    return runs;
  }
}
