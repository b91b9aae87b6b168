package fi.rekisteri.core.erasure;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Erases as the engine does, batch by batch, but whom a test names and up to the step that it
 * names.
 *
 * @param engine the register
 * @param actor who erases
 * @param rule by which rule
 */
public record HandErasure(Engine engine, Actor actor, RuleId rule) {
  /** How far a batch comes before its process dies. */
  public enum Step {
    /** Only the ledger knows of it. */
    BEGUN,
    /** It committed, and could not say so. */
    COMMITTED,
    /** It came to its end. */
    ENDED
  }

  private static final LocalDate DUE = LocalDate.of(2026, 1, 1);

  /** Erases everything of some people, in one batch. */
  public UUID whole(Step step, List<CustomerId> people) {
    return run(step, people, Map.of());
  }

  /** Erases fields of somebody, or of those fields the named values alone. */
  public UUID part(Step step, CustomerId person, Map<String, Set<String>> parts) {
    return run(step, List.of(person), parts);
  }

  /** How the ledger knows somebody. */
  public String hashOf(CustomerId id) {
    return new SubjectHash(engine.sealing().ring()).of(id);
  }

  private UUID run(Step step, List<CustomerId> people, Map<String, Set<String>> parts) {
    boolean whole = parts.isEmpty();
    LedgerBatch batch =
        LedgerBatch.begin(
            engine, people.stream().map(id -> new LedgerShare(id, whole, parts, rule)).toList());
    if (step == Step.BEGUN) {
      return batch.id();
    }
    Act act = new Act(engine, Caller.of(actor), Purpose.SECURITY, AuditAction.ERASE);
    List<Erased> erased =
        engine.inTransaction(
            tx -> {
              List<Examined> examined = new ArrayList<>();
              tx.customers().hold(people).forEach(one -> examined.add(judged(tx, one, parts)));
              batch.isIn(tx);
              return new PersonErasure(act, tx, Optional.empty(), engine.now()).erase(examined);
            });
    if (step == Step.ENDED) {
      batch.end(erased.stream().map(Erased::share).toList());
    }
    return batch.id();
  }

  private Examined judged(Transaction tx, SealedCustomer one, Map<String, Set<String>> parts) {
    List<ValueFate> fates = new ArrayList<>();
    one.fields().forEach(f -> fates.add(fate(f.field(), f.element(), parts)));
    for (String field : tx.customers().collections(one.facts().id())) {
      for (SealedItem item : tx.customers().items(one.facts().id(), field, null, 1000)) {
        fates.add(fate(field, item.item(), parts));
      }
    }
    Judgement judgement = new Judgement(fates, Set.of(), parts.isEmpty(), Optional.empty());
    return new Examined(one, judgement, Map.of(), true, List.of());
  }

  private ValueFate fate(String field, String element, Map<String, Set<String>> parts) {
    Set<String> elements = parts.get(field);
    boolean goes =
        parts.isEmpty() || elements != null && (elements.isEmpty() || elements.contains(element));
    Fate fate = goes ? new Fate.Erase(rule, DUE) : new Fate.Keep(rule, Optional.empty());
    return new ValueFate(field, element, fate);
  }
}
