package fi.rekisteri.core.breach;

import fi.rekisteri.Breaches;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.breach.AffectedLook;
import fi.rekisteri.breach.BreachEvent;
import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.breach.BreachScope;
import fi.rekisteri.breach.ContentPart;
import fi.rekisteri.breach.Discovery;
import fi.rekisteri.breach.FieldExposure;
import fi.rekisteri.breach.LooksAsked;
import fi.rekisteri.breach.SubjectsDecision;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Conflicts;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The file of breaches in the hands of one actor. */
public record BreachDesk(Engine engine, Caller caller) implements Breaches {
  @Override
  public BreachRecord open(Discovery discovery) {
    return written(book -> book.open(discovery));
  }

  @Override
  public BreachRecord exposed(long number, Taken taken) {
    return added(number, (rules, file) -> rules.exposed(file, taken));
  }

  @Override
  public BreachRecord scoped(long number, BreachScope scope) {
    return added(number, (rules, file) -> rules.any(file, new BreachEvent.Scoped(scope)));
  }

  @Override
  public BreachRecord told(long number, ContentPart part, String text) {
    BreachEvent.Told told = new BreachEvent.Told(part, text);
    return added(number, (rules, file) -> rules.any(file, told));
  }

  @Override
  public BreachRecord notified(long number, Instant at, Optional<String> reasonsForDelay) {
    return added(number, (rules, file) -> rules.notified(file, at, reasonsForDelay));
  }

  @Override
  public BreachRecord notToBeNotified(long number, String reason) {
    return added(number, (rules, file) -> rules.notToBeNotified(file, reason));
  }

  @Override
  public BreachRecord decided(long number, SubjectsDecision decision, String reason) {
    return added(number, (rules, file) -> rules.decided(file, decision, reason));
  }

  @Override
  public BreachRecord subjectsTold(long number, Instant at, long people) {
    return added(number, (rules, file) -> rules.subjectsTold(file, at, people));
  }

  @Override
  public BreachRecord close(long number, String conclusion) {
    return added(number, (rules, file) -> rules.closed(file, conclusion));
  }

  @Override
  public BreachRecord get(long number) {
    return read("breach=" + number, book -> book.get(number));
  }

  @Override
  public List<BreachRecord> page(long after, int limit) {
    PageLimit.require(limit);
    return read(
        "after=" + after,
        book ->
            LongStream.rangeClosed(after + 1, book.tx().breaches().last())
                .limit(limit)
                .mapToObj(book::get)
                .toList());
  }

  @Override
  public List<FieldExposure> exposures(Taken taken) {
    return read("exposures", book -> new FieldExposures(engine.definition()).of(taken));
  }

  @Override
  public List<AffectedLook> lookedAt(LooksAsked asked, @Nullable AffectedLook after, int limit) {
    PageLimit.require(limit);
    return affected(act -> new AffectedSearch(engine, act).looks(asked, after, limit));
  }

  @Override
  public List<DisclosureFacts> disclosedTo(
      String recipient, TimeSpan span, @Nullable DisclosureId after, int limit) {
    PageLimit.require(limit);
    return affected(
        act -> new AffectedSearch(engine, act).disclosures(recipient, span, after, limit));
  }

  @Override
  public List<CustomerId> everybody(@Nullable CustomerId after, int limit) {
    PageLimit.require(limit);
    return affected(act -> new AffectedSearch(engine, act).everybody(after, limit));
  }

  private <T> T affected(Function<Act, T> search) {
    Act act = admitted(AuditAction.FIND_AFFECTED);
    engine.flushLooks();
    return search.apply(act);
  }

  private BreachRecord added(
      long number, BiFunction<BreachRules, BreachRecord, BreachEvent> judged) {
    return written(
        book -> {
          BreachRecord file = book.get(number);
          return book.add(file, judged.apply(book.rules(), file));
        });
  }

  private BreachRecord written(Function<BreachBook, BreachRecord> work) {
    Act act = admitted(AuditAction.RECORD_BREACH);
    return Conflicts.settled(() -> engine.inTransaction(tx -> work.apply(new BreachBook(tx, act))));
  }

  private <T> T read(String what, Function<BreachBook, T> work) {
    Act act = admitted(AuditAction.READ_BREACHES);
    return engine.inTransaction(
        tx -> {
          T seen = work.apply(new BreachBook(tx, act));
          tx.record(act.doneToRegister(List.of(what)));
          return seen;
        });
  }

  private Act admitted(AuditAction action) {
    Act act = new Act(engine, caller, Purpose.SECURITY, action);
    act.admitToRegister(Operation.ADMIN);
    act.requireWholeScope(Operation.ADMIN, Optional.empty());
    return act;
  }
}
