package fi.rekisteri.core.request;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.casefile.ItemClocks;
import fi.rekisteri.core.casefile.RequestBook;
import fi.rekisteri.core.casefile.RequestHold;
import fi.rekisteri.core.deadline.ResponseClock;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Conflicts;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RightsRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The files of requests in the hands of one actor: each step is one transaction. */
record Files(Engine engine, Caller caller) {
  /** How many may write at once: letters come in heaps, and none may be lost for that. */
  private static final int AT_ONCE = 50;

  RightsRequest open(ReceivedRequest letter) {
    Act act = admitted(AuditAction.RECORD_REQUEST, Operation.MAINTAIN, Optional.empty());
    return settled(act, book -> book.open(rules().received(letter)));
  }

  /** Adds what the rules make of a step, and closes the file where nothing is left to do. */
  RightsRequest step(long number, BiFunction<RequestRules, RightsRequest, RequestEvent> judged) {
    return within(number, (book, file) -> book.add(file, judged.apply(rules(), file)));
  }

  /** As {@link #step(long, BiFunction)}, where more is done in the same transaction. */
  RightsRequest within(long number, Step step) {
    Act act = admitted(AuditAction.RECORD_REQUEST, Operation.MAINTAIN, Optional.empty());
    return settled(
        act,
        book -> {
          RightsRequest before = book.get(number);
          return settled(book, Evidence.requireOnly(before, step.on(book, before)));
        });
  }

  /** What is done to a file inside a transaction. */
  interface Step {
    RightsRequest on(RequestBook book, RightsRequest file);
  }

  private RightsRequest settled(Act act, Function<RequestBook, RightsRequest> work) {
    return Conflicts.settled(
        AT_ONCE, () -> engine.inTransaction(tx -> work.apply(new RequestBook(tx, act, clocks()))));
  }

  /** What follows from a step: data is held no longer than its answer needs, and files close. */
  private RightsRequest settled(RequestBook book, RightsRequest file) {
    RequestHold.release(book, file);
    return closed(book, Duplicates.noticed(book, file));
  }

  private RightsRequest closed(RequestBook book, RightsRequest file) {
    return file.isOpen() && Evidence.isComplete(file)
        ? book.add(file, new RequestEvent.Closed(keptThrough()))
        : file;
  }

  private LocalDate keptThrough() {
    return today().plus(engine.definition().rightsPolicy().evidenceKept());
  }

  /** Reads a file for a step that follows and leaves its own entry. */
  RightsRequest peek(long number) {
    Act act = admitted(AuditAction.RECORD_REQUEST, Operation.MAINTAIN, Optional.empty());
    return engine.inTransaction(tx -> new RequestBook(tx, act, clocks()).get(number));
  }

  <T> T look(long number, BiFunction<RequestRules, RightsRequest, T> work) {
    return read(
        Optional.empty(), "request=" + number, book -> work.apply(rules(), book.get(number)));
  }

  <T> T read(Optional<CustomerId> subject, String what, Function<RequestBook, T> work) {
    return read(subject, List.of(what), work);
  }

  <T> T read(Optional<CustomerId> subject, List<String> told, Function<RequestBook, T> work) {
    Act act = admitted(AuditAction.READ_REQUESTS, Operation.READ, subject);
    return engine.inTransaction(
        tx -> {
          T seen = work.apply(new RequestBook(tx, act, clocks()));
          tx.record(
              subject.map(who -> act.done(who, told)).orElseGet(() -> act.doneToRegister(told)));
          return seen;
        });
  }

  RequestRules rules() {
    return new RequestRules(engine.requests(), clocks(), engine.now());
  }

  ItemClocks clocks() {
    return new ItemClocks(
        engine.definition(), new ResponseClock(engine.requests().holidays()), today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(engine.now(), engine.definition().zone());
  }

  Act admitted(AuditAction action, Operation operation, Optional<CustomerId> subject) {
    Act act = new Act(engine, caller, Purpose.RIGHTS, action);
    act.admitToRegister(operation, subject);
    act.requireWholeScope(operation, subject);
    return act;
  }
}
