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
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.engine.Sealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.outbox.NoticePlanner;
import fi.rekisteri.core.suppression.SuppressionList;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one person has chosen. A choice and what it amounts to are stored together with the next
 * version of the record, so that whoever reads the record knows both or neither.
 */
public record Choices(Engine engine, Caller caller, CustomerId subject, Consequence consequence)
    implements SubjectChoices {
  private static final List<String> PATHS = List.of("choices");

  /** What follows from choices in rooms above, within the same transaction. */
  public interface Consequence {
    /** Nothing does, or the caller sees to it. */
    Consequence NONE = (tx, act, choices) -> {};

    /** Does what follows, after the choices were written. */
    void of(Transaction tx, Act act, List<Choice> choices);
  }

  /** Choices that nothing above follows from, or whose caller sees to it. */
  public Choices(Engine engine, Caller caller, CustomerId subject) {
    this(engine, caller, subject, Consequence.NONE);
  }

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
    return work(act)
        .run(
            (tx, stored, permitted) -> {
              T result = work.apply(tx, stored);
              tx.record(act.done(subject, PATHS));
              return () -> result;
            });
  }

  private PersonWork work(Act act) {
    return new PersonWork(act, subject, PATHS);
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
  public Standing recordOnce(Choice choice) {
    KnownChoices.requireEvidence(choice);
    return write(
            new Act(engine, caller, Purpose.RIGHTS, AuditAction.RECORD_CHOICE),
            (tx, stored) ->
                new KnownChoices(engine.records().allChoices(tx, stored)).unlessRecorded(choice))
        .standing();
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

  /** A choice does not depend on what else of the person changes meanwhile. */
  private Chosen write(Act act, BiFunction<Transaction, SealedCustomer, List<Choice>> choices) {
    act.admitWhole(Operation.MAINTAIN, Optional.of(subject));
    return work(act)
        .repeated(
            (tx, stored, permitted) -> {
              Chosen chosen = save(tx, act, stored, choices.apply(tx, stored));
              return () -> chosen;
            });
  }

  /** Records what the suppression list imposes on somebody: nobody needs leave for that. */
  public void impose(Act within, Choice choice) {
    Act act = within.as(Purpose.RIGHTS, AuditAction.RECORD_CHOICE);
    PersonWork.repeated(
        () ->
            engine.inTransaction(
                tx ->
                    tx.customers()
                        .find(subject)
                        .map(stored -> save(tx, act, stored, List.of(choice)))));
  }

  /** Records choices of a person who was found and decided on, in a transaction that goes on. */
  public Chosen save(Transaction tx, Act act, SealedCustomer stored, List<Choice> choices) {
    requireOrder(tx, stored, choices);
    Chosen chosen = chosen(act, stored, choices);
    Deed done = act.done(subject, PATHS);
    if (choices.isEmpty()) {
      tx.record(done);
    } else {
      tx.save(new Sealer(engine).seal(tx.ring(), stored, chosen), done);
      new SuppressionList(engine).keep(tx, stored, chosen);
      new NoticePlanner(engine).restricted(tx, stored, chosen);
      new LinkedVisitors(engine).follow(tx, act, stored, chosen.standing());
      consequence.of(tx, act, choices);
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
}
