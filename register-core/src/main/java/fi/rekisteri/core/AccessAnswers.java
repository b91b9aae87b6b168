package fi.rekisteri.core;

import fi.rekisteri.core.disclosure.Ledger;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.inquiry.SubjectLooks;
import fi.rekisteri.core.trail.EntryPages;
import fi.rekisteri.core.visit.HeldItems;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.AccessAnswer;
import fi.rekisteri.rights.AccessAnswer.Consultation;
import fi.rekisteri.rights.AccessAnswer.HeldValue;
import fi.rekisteri.rights.AccessLimit;
import fi.rekisteri.rights.AccessScope;
import fi.rekisteri.rights.SourceAnswer;
import fi.rekisteri.rights.WithheldPart;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Answers "what do you hold about me?": all of it but what a coded reason leaves out, and says so;
 * or a coded error; never a part that looks whole.
 */
final class AccessAnswers {
  private final Engine engine;

  AccessAnswers(Engine engine) {
    this.engine = engine;
  }

  /** Who asks, of whom, and how much of it is given. */
  private record Question(Act act, CustomerId subject, AccessScope scope) {}

  /** What the sources told, and what is left out of that and of the rest. */
  private record Elsewhere(List<SourceAnswer> answers, Cuts cuts) {}

  /**
   * The sources are asked before the transaction begins: a host's own may take their time. Whoever
   * was erased in between is told what the sources hold after that, not what they held before.
   */
  AccessAnswer answer(Act act, CustomerId subject, AccessScope scope) {
    Question question = new Question(act, subject, scope);
    try {
      AskedSources sources = AskedSources.of(act);
      scope.withheld().stream().map(AccessLimit::what).forEach(what -> require(what, sources));
      Supplier<AccessAnswer> afterErasure =
          () -> answer(question, asked(question, sources), Optional.empty());
      return answer(question, asked(question, sources), Optional.of(afterErasure));
    } catch (InvalidValueException unmatched) {
      act.recordDenial(subject, unmatched.code());
      throw unmatched;
    }
  }

  private static List<SourceAnswer> asked(Question question, AskedSources sources) {
    try {
      return sources.about(question.subject());
    } catch (RegisterException failed) {
      question.act().recordDenial(question.subject(), failed.code());
      throw failed;
    }
  }

  /** Law 9: a name that nothing has leaves nothing out. */
  private void require(WithheldPart what, AskedSources sources) {
    boolean declared =
        switch (what.holder()) {
          case FIELD -> engine.definition().field(what.name()).isPresent();
          case SOURCE -> sources.has(what.name());
          case RECIPIENT -> engine.definition().recipient(what.name()).isPresent();
        };
    if (!declared) {
      throw Cuts.unmatched(what);
    }
  }

  private AccessAnswer answer(
      Question question, List<SourceAnswer> elsewhere, Optional<Supplier<AccessAnswer>> again) {
    Act act = question.act();
    CustomerId subject = question.subject();
    return engine
        .<Supplier<AccessAnswer>>inTransaction(
            tx -> {
              Cuts cuts = new Cuts(engine.definition(), question.scope());
              Optional<SealedCustomer> found = tx.customers().find(subject);
              AccessAnswer answer;
              if (found.isEmpty()) {
                if (again.isPresent() && isAnyHeld(elsewhere)) {
                  return again.get();
                }
                answer = nothingHeld(tx, subject, new Elsewhere(elsewhere, cuts));
              } else {
                Records.Seen seen = engine.records().see(found.get(), act, engine.now());
                if (seen.decision() instanceof ProcessingDecision.Refused refused) {
                  tx.record(act.denied(subject, refused.code()));
                  return () -> {
                    throw act.denial(refused);
                  };
                }
                answer = held(tx, found.get(), seen, new Elsewhere(elsewhere, cuts));
              }
              tx.record(act.done(subject, told(answer, cuts)));
              return () -> answer;
            })
        .get();
  }

  private static boolean isAnyHeld(List<SourceAnswer> elsewhere) {
    return elsewhere.stream().anyMatch(source -> !source.values().isEmpty());
  }

  /** Of somebody erased it is still told who received what; of a stranger there is nothing. */
  private AccessAnswer nothingHeld(Transaction tx, CustomerId subject, Elsewhere elsewhere) {
    Cuts cuts = elsewhere.cuts();
    return new AccessAnswer(
        subject,
        engine.now(),
        0,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        cuts.ofLedger(new Ledger(tx).all(subject, Optional.empty())),
        List.of(),
        cuts.ofSources(elsewhere.answers()),
        cuts.told(false));
  }

  private AccessAnswer held(
      Transaction tx, SealedCustomer sealed, Records.Seen seen, Elsewhere elsewhere) {
    Cuts cuts = elsewhere.cuts();
    List<HeldValue> data = data(tx, sealed, seen, cuts);
    CustomerId id = sealed.facts().id();
    SubjectRole role = sealed.facts().role();
    return new AccessAnswer(
        id,
        engine.now(),
        sealed.facts().version(),
        Optional.of(role),
        sealed.facts().customerships(),
        data,
        activitiesFor(role),
        engine.records().allChoices(tx, sealed),
        cuts.ofLedger(new Ledger(tx).all(id, Optional.of(sealed))),
        consultations(tx, id, cuts),
        cuts.ofSources(elsewhere.answers()),
        cuts.told(true));
  }

  private List<HeldValue> data(
      Transaction tx, SealedCustomer sealed, Records.Seen seen, Cuts cuts) {
    ProcessingDecision.Permitted permitted = (ProcessingDecision.Permitted) seen.decision();
    HeldItems items = new HeldItems(engine, tx);
    new WholeRecord(engine.definition(), permitted).require(tx, sealed, items);
    Customer customer = seen.customer().orElseThrow();
    AnswerCopy copy = new AnswerCopy(engine, tx, sealed, cuts);
    for (FieldSchema<?> schema : engine.definition().fields()) {
      if (permitted.fields().contains(schema.key())) {
        copy.add(schema, customer);
      }
    }
    List<HeldValue> values = copy.values();
    WholeRecord.requireUnchanged(tx, sealed);
    return values;
  }

  private List<ProcessingActivity> activitiesFor(SubjectRole role) {
    return engine.definition().activities().stream()
        .filter(
            activity ->
                engine.decisions().decide(activity.purpose(), role)
                    instanceof ProcessingDecision.Permitted)
        .toList();
  }

  private static List<Consultation> consultations(Transaction tx, CustomerId subject, Cuts cuts) {
    return SubjectLooks.of(
            EntryPages.of((before, limit) -> tx.audit().ofSubject(subject, before, limit))
                .filter(entry -> !cuts.hides(entry)),
            false)
        .map(look -> new Consultation(look.at(), look.purpose(), look.action()))
        .toList();
  }

  /** What was told: the paths of fields, the sources that told something, and what was left out. */
  private static List<String> told(AccessAnswer answer, Cuts cuts) {
    Stream<String> shown =
        Stream.concat(
            answer.data().stream().map(HeldValue::path).distinct(),
            answer.elsewhere().stream()
                .filter(source -> !source.values().isEmpty())
                .map(source -> "from=" + source.source()));
    return Stream.concat(shown, cuts.recorded().stream()).toList();
  }
}
