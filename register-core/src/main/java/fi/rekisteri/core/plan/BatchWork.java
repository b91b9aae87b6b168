package fi.rekisteri.core.plan;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.Allowance;
import fi.rekisteri.core.erasure.Erased;
import fi.rekisteri.core.erasure.Examination;
import fi.rekisteri.core.erasure.Examined;
import fi.rekisteri.core.erasure.Going;
import fi.rekisteri.core.erasure.HostHolds;
import fi.rekisteri.core.erasure.LedgerShare;
import fi.rekisteri.core.erasure.LinkedVisits;
import fi.rekisteri.core.erasure.PersonErasure;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The transaction of a batch: holds the people, judges each anew on what is there now, erases what
 * plan and judgement both let go, and writes what became of each. All of it is kept together.
 */
final class BatchWork {
  private final Act act;
  private final UUID plan;
  private final Examination.Scene scene;
  private final Asked asked;

  /**
   * What was found out before the transaction.
   *
   * @param host what the host's sources say
   * @param withoutKeys whether a record without its key is one that does not open
   */
  record Asked(HostHolds host, boolean withoutKeys) {}

  BatchWork(Act act, UUID plan, Examination.Scene scene, Asked asked) {
    this.act = act;
    this.plan = plan;
    this.scene = scene;
    this.asked = asked;
  }

  /** Does it; what went of whom is for the ledger of erasures. */
  List<LedgerShare> in(Transaction tx, List<PlanItem> items, List<PlanText.Planned> planned) {
    Instant at = act.engine().now();
    Map<CustomerId, SealedCustomer> there = held(tx, planned);
    Map<CustomerId, Examined> judged = judged(tx, planned, there);
    PersonErasure erasure =
        new PersonErasure(
            act, tx, new PersonErasure.By(Optional.of(plan), scene.anonymising()), at);
    Map<CustomerId, Erased> erased = new HashMap<>();
    erasure.erase(List.copyOf(judged.values())).forEach(one -> erased.put(one.person().id(), one));
    Outcomes outcomes = new Outcomes(tx, plan, at);
    List<PlanItem> ended = new ArrayList<>(items.size());
    List<NextLook> looks = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      PlanText.Planned one = planned.get(i);
      CustomerId id = one.erasure().customer();
      Seen seen =
          new Seen(
              one,
              Optional.ofNullable(there.get(id)),
              Optional.ofNullable(judged.remove(id)),
              Optional.ofNullable(erased.get(id)));
      ended.add(outcomes.ended(items.get(i), seen.executed(at), Going.of(one.erasure().fates())));
      seen.left()
          .ifPresent(
              left -> {
                long version = erasure.lock(left);
                if (left.judgement().findings().isEmpty()) {
                  looks.add(look(one, left, version));
                }
              });
    }
    tx.customers().lookAgain(looks);
    requireMine(tx.plans().finish(plan, ended), erased, ended);
    return erased.values().stream().map(Erased::share).toList();
  }

  /** Whose goods a visitor is to let go of are held too: their holds are the visitor's. */
  private static Map<CustomerId, SealedCustomer> held(
      Transaction tx, List<PlanText.Planned> planned) {
    List<CustomerId> people = planned.stream().map(one -> one.erasure().customer()).toList();
    Map<CustomerId, SealedCustomer> there = new HashMap<>();
    tx.customers()
        .hold(LinkedVisits.withLinked(tx, people))
        .forEach(one -> there.put(one.facts().id(), one));
    return there;
  }

  /** Each person as the plan allows; only who is still as the plan saw them. */
  private Map<CustomerId, Examined> judged(
      Transaction tx, List<PlanText.Planned> planned, Map<CustomerId, SealedCustomer> there) {
    Map<CustomerId, Allowance> allowed = new HashMap<>();
    List<SealedCustomer> same = new ArrayList<>(planned.size());
    for (PlanText.Planned one : planned) {
      CustomerId id = one.erasure().customer();
      SealedCustomer now = there.get(id);
      if (now != null && now.facts().version() == one.erasure().version()) {
        if (allowed.put(id, Allowance.of(one.erasure())) == null) {
          same.add(now);
        }
      }
    }
    Map<CustomerId, Examined> judged = new HashMap<>();
    new Examination(tx, scene, asked.withoutKeys())
        .of(same, asked.host(), one -> judged.put(one.id(), one.within(allowed.get(one.id()))));
    return judged;
  }

  private static NextLook look(PlanText.Planned planned, Examined held, long version) {
    return new NextLook(held.id(), version, planned.lookOn(), held.judgement().nextLook());
  }

  /** What another process has written stands; whoever was erased here was not erased there. */
  private static void requireMine(
      List<Integer> written, Map<CustomerId, Erased> erased, List<PlanItem> ended) {
    boolean taken =
        ended.stream()
            .anyMatch(
                item -> erased.containsKey(item.customer()) && !written.contains(item.number()));
    if (taken) {
      throw new ConflictException(
          ErrorCode.PLAN_STATE_CONFLICT,
          "another process has finished an item of the plan",
          "repeat the call");
    }
  }

  /** One person of the plan, as they are found. */
  private record Seen(
      PlanText.Planned planned,
      Optional<SealedCustomer> there,
      Optional<Examined> judged,
      Optional<Erased> erased) {

    /** Somebody of whom nothing went: what is held is locked, whatever else is found of them. */
    Optional<Examined> left() {
      return judged.filter(one -> erased.isEmpty());
    }

    ExecutedErasure executed(Instant at) {
      boolean mine = judged.isPresent();
      return new ExecutedErasure(
          planned.erasure().number(),
          planned.erasure().customer(),
          outcome(),
          decided(),
          mine ? erased.map(Erased::anonymous).orElse(0) : 0,
          mine ? erased.map(one -> one.after().sources()).orElse(failed()) : List.of(),
          mine ? erased.map(one -> one.after().papers()).orElse(0) : 0,
          at);
    }

    /** As it was carried out: what was not counted was erased (S88.2). */
    private List<ValueFate> decided() {
      return judged.map(one -> erased.map(Erased::person).orElse(one).decided()).orElse(List.of());
    }

    private List<String> failed() {
      return judged.map(Examined::failedSources).orElse(List.of());
    }

    private ErasureOutcome outcome() {
      if (there.isEmpty()) {
        return ErasureOutcome.GONE;
      }
      if (judged.isEmpty()) {
        return ErasureOutcome.CHANGED;
      }
      if (erased.isPresent()) {
        return erased.get().whole() ? ErasureOutcome.ERASED : ErasureOutcome.PARTLY_ERASED;
      }
      if (isFound(PlanFinding.HOLD_SOURCE_FAILED)) {
        return ErasureOutcome.HOLD_SOURCE_FAILED;
      }
      if (isFound(PlanFinding.UNREADABLE)) {
        return ErasureOutcome.FAILED;
      }
      return judged.get().judgement().fates().stream().anyMatch(Going::isWithheld)
          ? ErasureOutcome.HELD
          : ErasureOutcome.NOT_DUE;
    }

    private boolean isFound(PlanFinding finding) {
      return planned.erasure().findings().contains(finding) || judged.get().has(finding);
    }
  }
}
