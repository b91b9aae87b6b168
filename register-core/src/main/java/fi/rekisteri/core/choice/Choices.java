package fi.rekisteri.core.choice;

import fi.rekisteri.SubjectChoices;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.ConsentHistory;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.consent.ChoiceCodec;
import fi.rekisteri.core.consent.KnownChoices;
import fi.rekisteri.core.consent.LedgerOrder;
import fi.rekisteri.core.consent.StandingRules;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Chosen;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.core.engine.Sealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.suppression.SuppressionList;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one person has chosen. A choice and what it amounts to are stored together with the next
 * version of the record, so that whoever reads the record knows both or neither.
 */
public record Choices(Engine engine, Caller caller, CustomerId subject) implements SubjectChoices {
  /** A choice does not depend on what else of the person changes meanwhile. */
  private static final int ATTEMPTS = 20;

  private static final List<String> PATHS = List.of("choices");

  @Override
  public Standing standing() {
    return read((tx, stored) -> engine.records().standing(stored));
  }

  @Override
  public List<RecordedChoice> history(@Nullable String after, int limit) {
    PageLimit.require(limit);
    return read(
        (tx, stored) ->
            engine
                .records()
                .openChoices(
                    tx, stored, tx.customers().items(subject, ChoiceCodec.PATH, after, limit)));
  }

  @Override
  public ConsentHistory consents() {
    return read(
        (tx, stored) -> {
          List<RecordedChoice> all = engine.records().allChoices(tx, stored);
          all.removeIf(recorded -> !ConsentHistory.concerns(recorded.choice()));
          return new ConsentHistory(subject, engine.now(), all);
        });
  }

  private <T> T read(BiFunction<Transaction, SealedCustomer, T> work) {
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.READ_CHOICES);
    act.admitWhole(Operation.READ, Optional.of(subject));
    return withRecord(
        act,
        (tx, stored) -> {
          T result = work.apply(tx, stored);
          tx.record(act.done(subject, PATHS));
          return result;
        });
  }

  /** Works with the record where the purpose may; the work leaves its own audit entry. */
  private <T> T withRecord(Act act, BiFunction<Transaction, SealedCustomer, T> work) {
    return engine
        .<Supplier<T>>inTransaction(
            tx -> {
              Optional<SealedCustomer> found = tx.customers().find(subject);
              if (found.isEmpty()) {
                RegisterException absent = tx.absent(subject);
                tx.record(act.nothingFound(PATHS));
                return failing(absent);
              }
              ProcessingDecision decision = engine.records().decide(found.get(), act, engine.now());
              if (decision instanceof ProcessingDecision.Refused refused) {
                tx.record(act.denied(subject, refused.code()));
                return failing(act.denial(refused));
              }
              T result = work.apply(tx, found.get());
              return () -> result;
            })
        .get();
  }

  @Override
  public Standing record(Choice choice) {
    return record(new Act(engine, caller, Purpose.RIGHTS, AuditAction.RECORD_CHOICE), choice);
  }

  /** Records a choice within a call that has begun. */
  public Standing record(Act act, Choice choice) {
    return write(act, (tx, stored) -> List.of(choice)).standing();
  }

  @Override
  public List<Choice> recordImported(List<Choice> shown) {
    List<Choice> all = KnownChoices.requireImportable(shown);
    return write(
            new Act(engine, caller, Purpose.RIGHTS, AuditAction.RECORD_CHOICE),
            (tx, stored) ->
                new KnownChoices(engine.records().allChoices(tx, stored)).unknownOf(all))
        .recorded()
        .stream()
        .map(RecordedChoice::choice)
        .toList();
  }

  private Chosen write(Act act, BiFunction<Transaction, SealedCustomer, List<Choice>> choices) {
    act.admitWhole(Operation.MAINTAIN, Optional.of(subject));
    return retrying(
        () -> withRecord(act, (tx, stored) -> save(tx, act, stored, choices.apply(tx, stored))));
  }

  /** Records what the suppression list imposes on somebody: nobody needs leave for that. */
  public void impose(Act within, Choice choice) {
    Act act = within.as(Purpose.RIGHTS, AuditAction.RECORD_CHOICE);
    retrying(
        () ->
            engine.inTransaction(
                tx ->
                    tx.customers()
                        .find(subject)
                        .map(stored -> save(tx, act, stored, List.of(choice)))));
  }

  private static <T> T retrying(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (ConflictException faster) {
        if (faster.code() != ErrorCode.VERSION_CONFLICT || attempt == ATTEMPTS) {
          throw faster;
        }
      }
    }
  }

  private Chosen save(Transaction tx, Act act, SealedCustomer stored, List<Choice> choices) {
    requireOrder(tx, stored, choices);
    Chosen chosen = chosen(act, stored, choices);
    Deed done = act.done(subject, PATHS);
    if (choices.isEmpty()) {
      tx.record(done);
    } else {
      tx.save(new Sealer(engine).seal(tx.ring(), stored, chosen), done);
      new SuppressionList(engine).keep(tx, stored, chosen);
    }
    return chosen;
  }

  /** The ledger is opened only where something might be taken away. */
  private void requireOrder(Transaction tx, SealedCustomer stored, List<Choice> choices) {
    if (choices.stream().anyMatch(LedgerOrder::concerns)) {
      List<RecordedChoice> ledger = engine.records().allChoices(tx, stored);
      choices.forEach(choice -> new LedgerOrder(engine.definition()).require(choice, ledger));
    }
  }

  private Chosen chosen(Act act, SealedCustomer stored, List<Choice> choices) {
    StandingRules rules = new StandingRules(engine.definition());
    Standing standing = engine.records().standing(stored);
    List<RecordedChoice> recorded = new ArrayList<>();
    for (Choice choice : choices) {
      standing = rules.after(standing, choice, stored.facts().role(), engine.now());
      recorded.add(new RecordedChoice("", engine.now(), act.name(), choice));
    }
    return new Chosen(standing, recorded);
  }

  private static <T> Supplier<T> failing(RegisterException failure) {
    return () -> {
      throw failure;
    };
  }
}
