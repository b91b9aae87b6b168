package fi.rekisteri.core.erasure;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.anonymity.Anonymising;
import fi.rekisteri.core.anonymity.Combination;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Indexing;
import fi.rekisteri.core.engine.Locking;
import fi.rekisteri.core.engine.Resealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.fate.Verdicts;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What happens to people within one transaction, whoever asked for it: what the one decision lets
 * go is erased, with an entry in the trail for each; what it holds is locked to the purposes of the
 * hold; and whatever must follow is ordered in the same transaction ({@link Aftermath}).
 *
 * <p>Whoever calls it holds the records ({@code CustomerStore.hold}), has judged them in this
 * transaction, and has begun a batch in the ledger of erasures.
 */
public final class PersonErasure {
  /** How the trail names everything of a person. */
  private static final String EVERYTHING = "*";

  private final Act act;
  private final Transaction tx;
  private final Instant at;
  private final Anonymising anonymising;
  private final Aftermath aftermath;

  /**
   * Begins.
   *
   * @param act an act that was admitted
   * @param at when, to the microsecond
   */
  public PersonErasure(Act act, Transaction tx, By by, Instant at) {
    this.act = act;
    this.tx = tx;
    this.at = at;
    this.anonymising = by.anonymising();
    this.aftermath = new Aftermath(act, tx, by);
  }

  /**
   * By what it is done.
   *
   * @param plan the plan that is carried out; empty where none is
   * @param anonymising what counts those who go together
   * @param unopened of whom the links to visitors do not open, and who go all the same
   */
  public record By(Optional<UUID> plan, Anonymising anonymising, Set<CustomerId> unopened) {
    public By(Optional<UUID> plan, Anonymising anonymising) {
      this(plan, anonymising, Set.of());
    }
  }

  /** Erases what goes of each; of whom nothing goes is left out. Whole people go together. */
  public List<Erased> erase(List<Examined> people) {
    List<Erased> erased = new ArrayList<>(people.size());
    List<ErasureVerdict> verdicts = new ArrayList<>();
    List<Deed> deeds = new ArrayList<>();
    for (Examined one : people) {
      Optional<ErasureVerdict> whole = Verdicts.whole(one.judgement(), one.id(), at);
      if (whole.isPresent()) {
        verdicts.add(whole.get());
        deeds.add(deed(one.id(), List.of(EVERYTHING), whole.get().decidedBy()));
        erased.add(gone(one, whole.get()));
      } else {
        Verdicts.part(one.judgement(), one.id(), at)
            .ifPresent(part -> erased.add(erasePart(one, part)));
      }
    }
    Set<Combination> counted = counted(erased);
    if (!verdicts.isEmpty()) {
      tx.erase(verdicts, deeds);
    }
    return aftermath.of(erased.stream().map(one -> carriedOut(one, counted)).toList());
  }

  /** In the transaction that destroys their keys: nobody is both counted and there (S88.2). */
  private Set<Combination> counted(List<Erased> erased) {
    List<Combination> numbers =
        erased.stream()
            .filter(Erased::whole)
            .flatMap(one -> one.person().numbers().stream())
            .toList();
    return numbers.isEmpty() ? Set.of() : anonymising.admit(tx.anonymous(), numbers);
  }

  private Erased carriedOut(Erased one, Set<Combination> counted) {
    return one.carriedOut(
        anonymising.carriedOut(one.person().id(), one.person().judgement().fates(), counted));
  }

  private Erased erasePart(Examined one, FieldErasureVerdict verdict) {
    Set<String> paths = new TreeSet<>(verdict.fields());
    paths.addAll(verdict.elements().keySet());
    Resealer.Rest rest = Resealer.without(tx, one.customer(), verdict);
    PartialErasure.Left left =
        new PartialErasure.Left(
            rest.items(), new Indexing(act.engine(), tx.ring()).of(rest.customer()));
    tx.eraseFields(
        new PartialErasure(verdict, one.customer(), rest.customer(), left, lookBy()),
        deed(one.id(), List.copyOf(paths), verdict.decidedBy()));
    lock(one, rest.customer());
    return gone(one, verdict, paths);
  }

  /** A period that was counted from what went may be over for what is left. */
  private Optional<LocalDate> lookBy() {
    return Optional.of(LocalDate.ofInstant(act.engine().now(), act.engine().definition().zone()));
  }

  /** Locks what is held of somebody of whom nothing goes, and lifts locks that nothing holds. */
  public long lock(Examined one) {
    return one.locked() ? one.customer().facts().version() : lock(one, one.customer());
  }

  /** The version of the record from now on. */
  private long lock(Examined one, SealedCustomer now) {
    return new Locking(act.engine())
        .set(tx.ring(), now, one.locks())
        .map(
            change -> {
              List<String> held = one.locks().keySet().stream().map(PersonErasure::held).toList();
              tx.save(change, act.done(one.id(), held));
              return change.customer().facts().version();
            })
        .orElse(now.facts().version());
  }

  private static String held(String path) {
    return "held=" + (path.equals(Standing.WHOLE_PERSON) ? EVERYTHING : path);
  }

  private static Erased gone(Examined one, ErasureVerdict verdict) {
    return new Erased(
        one,
        LedgerShare.of(verdict),
        Set.of(),
        Optional.of(SourceOrder.of(verdict)),
        Erased.After.NOTHING);
  }

  private static Erased gone(Examined one, FieldErasureVerdict verdict, Set<String> paths) {
    Optional<SourceOrder> order =
        verdict.fields().isEmpty() ? Optional.empty() : Optional.of(SourceOrder.of(verdict));
    return new Erased(one, LedgerShare.of(verdict), paths, order, Erased.After.NOTHING);
  }

  private Deed deed(CustomerId id, List<String> paths, RuleId rule) {
    List<String> told = new ArrayList<>(paths);
    told.add("rule=" + rule);
    return act.as(AuditAction.ERASE).done(id, told);
  }
}
