package fi.rekisteri.core;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessLimit;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.access.WithheldPart;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
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

  /** What is made of everything held, and what the trail says that was told of it. */
  interface Form<R> {
    R of(AccessAnswer held, Supplier<List<Holder>> holders);

    List<String> told(R made);
  }

  /** A record that holds values of the person: in which role, and what was chosen there. */
  record Holder(SubjectRole role, Standing standing) {}

  /** Who asks, of whom, how much of it is given, and in which form. */
  private record Question<R>(Act act, CustomerId subject, AccessScope scope, Form<R> form) {}

  /** The copy, but for what the scope leaves out. */
  AccessAnswer answer(Act act, CustomerId subject, AccessScope scope) {
    return answer(new Question<>(act, subject, scope, new CopyOfAll()));
  }

  /** In a form of its own, which does not see what the scope leaves out. */
  <R> R answer(Act act, CustomerId subject, AccessScope scope, Form<R> form) {
    return answer(new Question<>(act, subject, scope, form));
  }

  /**
   * The sources are asked before the transaction begins: a host's own may take their time. Whoever
   * was erased in between is told what the sources hold after that, not what they held before.
   */
  private <R> R answer(Question<R> question) {
    try {
      AskedSources sources = AskedSources.of(question.act());
      question.scope().withheld().stream()
          .map(AccessLimit::what)
          .forEach(what -> require(what, sources));
      Supplier<R> afterErasure = () -> answer(question, asked(question, sources), Optional.empty());
      return answer(question, asked(question, sources), Optional.of(afterErasure));
    } catch (InvalidValueException unmatched) {
      question.act().recordDenial(question.subject(), unmatched.code());
      throw unmatched;
    }
  }

  private static List<SourceAnswer> asked(Question<?> question, AskedSources sources) {
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

  private <R> R answer(
      Question<R> question, List<SourceAnswer> elsewhere, Optional<Supplier<R>> again) {
    Act act = question.act();
    CustomerId subject = question.subject();
    Form<R> form = question.form();
    return engine
        .<Supplier<R>>inTransaction(
            tx -> {
              Cuts cuts = new Cuts(engine.definition(), question.scope());
              EverythingHeld all = new EverythingHeld(engine, tx, cuts, elsewhere);
              Optional<SealedCustomer> found = tx.customers().find(subject);
              R answer;
              if (found.isEmpty()) {
                if (again.isPresent() && isAnyHeld(elsewhere)) {
                  return again.get();
                }
                answer = form.of(all.ofNobody(subject), List::of);
              } else {
                Records.Seen seen = engine.records().see(found.get(), act, engine.now());
                if (seen.decision() instanceof ProcessingDecision.Refused refused) {
                  tx.record(act.denied(subject, refused.code()));
                  return () -> {
                    throw act.denial(refused);
                  };
                }
                answer = form.of(all.of(found.get(), seen), () -> all.holders(found.get()));
              }
              List<String> told = form.told(answer);
              tx.record(
                  act.done(
                      subject, Stream.concat(told.stream(), cuts.recorded().stream()).toList()));
              return () -> answer;
            })
        .get();
  }

  private static boolean isAnyHeld(List<SourceAnswer> elsewhere) {
    return elsewhere.stream().anyMatch(source -> !source.values().isEmpty());
  }
}
