package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.ActorRefusal;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.publication.ListPhase;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.PublicationList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One step of one list: it asks whether the actor may, and keeps to the version that is known. */
record ListStep(Act act, PublicationList list) {
  /** As many people as are looked at in one go. */
  static final int PAGE = 500;

  Engine engine() {
    return act.engine();
  }

  /** Lets the step through for actor, purpose and every field of the list. */
  void admit(Operation... operations) {
    for (Operation operation : operations) {
      act.admit(operation, Optional.empty());
    }
    for (FieldKey<?> field : fields()) {
      withheld(field)
          .ifPresent(
              code -> {
                throw act.refuseField(Optional.empty(), field.path(), code);
              });
    }
  }

  /** Within a transaction nobody new is asked: a designation that ended, or shrank, ends it. */
  void requireLeave(Operation... operations) {
    for (Operation operation : operations) {
      act.lapse(operation).ifPresent(code -> refuse(operation, code));
    }
    for (FieldKey<?> field : fields()) {
      withheld(field).ifPresent(code -> refuse(operations[0], code));
    }
  }

  private void refuse(Operation operation, ErrorCode code) {
    throw ActorRefusal.of(act.name(), operation, code);
  }

  private Optional<ErrorCode> withheld(FieldKey<?> field) {
    return act.decisions()
        .decide(act.purpose())
        .fold(permitted -> code(permitted, field), refused -> Optional.of(refused.code()));
  }

  private static Optional<ErrorCode> code(Permitted permitted, FieldKey<?> field) {
    return permitted.withholding(field).map(Withholding::code);
  }

  /** The fields that the list shows, in the order of their paths. */
  List<FieldKey<?>> fields() {
    return list.fields().stream()
        .<FieldKey<?>>map(field -> field)
        .sorted(Comparator.comparing(FieldKey::path))
        .toList();
  }

  /** Refuses a run that is not at the version that the caller knows, and records that. */
  void requireVersion(ListRun run, long version) {
    if (run.version() != version) {
      act.recordRefusal(ErrorCode.LIST_VERSION_CONFLICT);
      throw movedOn(run);
    }
  }

  /** Refuses a run that is in another phase, and records that. */
  void requirePhase(ListRun run, ErrorCode code, List<ListPhase> phases) {
    if (!phases.contains(run.phase())) {
      act.recordRefusal(code);
      throw code == ErrorCode.LIST_NOT_FROZEN
          ? new ConflictException(
              code, "run " + run.id() + " of a list is not frozen", "freeze it first")
          : movedOn(run);
    }
  }

  /** Does the work of a step; a refusal that it meets on the way is recorded. */
  <T> T recordingRefusals(Supplier<T> work) {
    try {
      return work.get();
    } catch (ConflictException | AccessDeniedException refused) {
      act.recordRefusal(refused.code());
      throw refused;
    }
  }

  static ConflictException movedOn(ListRun run) {
    return new ConflictException(
        ErrorCode.LIST_VERSION_CONFLICT,
        "run " + run.id() + " of a list has moved on",
        "read the run again, and go on from the version of now");
  }

  /** How the trail tells of a run. */
  List<String> told(ListRun run) {
    List<String> told = new ArrayList<>();
    told.add("list=" + run.list());
    told.add("run=" + run.id());
    told.add("version=" + run.version());
    told.add("people=" + run.counts().people());
    told.add("lines=" + run.counts().lines());
    run.contentHash().ifPresent(hash -> told.add("hash=" + hash));
    return told;
  }
}
