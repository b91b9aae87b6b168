package fi.rekisteri.core.erasure;

import fi.rekisteri.core.anonymity.Combination;
import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.SealedCustomer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person whose data was judged.
 *
 * @param customer the record that was looked at
 * @param judgement what must happen to it today
 * @param locks to what it must be locked where it is held
 * @param locked whether it is locked so already
 * @param failedSources the sources of holds that could not tell: nothing goes
 * @param numbers what might remain of somebody of whom everything goes (S88.2)
 * @param demands by the ids of open demands what each means of that which the person holds; one
 *     that means nothing any more is left out
 */
public record Examined(
    SealedCustomer customer,
    Judgement judgement,
    Map<String, FieldLock> locks,
    boolean locked,
    List<String> failedSources,
    List<Combination> numbers,
    Map<UUID, ErasureDemand> demands) {
  /** Somebody whose demands nobody asks about. */
  public Examined(
      SealedCustomer customer,
      Judgement judgement,
      Map<String, FieldLock> locks,
      boolean locked,
      List<String> failedSources,
      List<Combination> numbers) {
    this(customer, judgement, locks, locked, failedSources, numbers, Map.of());
  }

  /** A person whose record does not open: nothing goes, and somebody is to look. */
  static Examined unreadable(SealedCustomer customer, LocalDate today) {
    Judgement none =
        new Judgement(List.of(), Set.of(PlanFinding.UNREADABLE), false, Optional.of(today));
    return new Examined(customer, none, Map.of(), true, List.of(), List.of());
  }

  public CustomerId id() {
    return customer.facts().id();
  }

  public List<ValueFate> going() {
    return Going.of(judgement.fates());
  }

  /** What was decided of values whose time is over: what goes, and what is held or restricted. */
  public List<ValueFate> decided() {
    return judgement.fates().stream()
        .filter(one -> Going.goes(one) || Going.isWithheld(one))
        .toList();
  }

  public boolean has(PlanFinding finding) {
    return judgement.findings().contains(finding);
  }

  /** Whether a plan tells of the person. */
  public boolean isToBePlanned() {
    return judgement.whole()
        || !locked
        || !judgement.findings().isEmpty()
        || judgement.fates().stream().anyMatch(one -> Going.goes(one) || Going.isWithheld(one));
  }

  /** The same person, of whom nothing goes, since nobody knows whether it is held. */
  Examined withoutHolds(List<String> sources) {
    if (going().isEmpty() && !judgement.whole()) {
      return new Examined(customer, judgement, locks, true, sources, List.of(), demands);
    }
    Set<PlanFinding> findings = EnumSet.of(PlanFinding.HOLD_SOURCE_FAILED);
    findings.addAll(judgement.findings());
    Judgement kept =
        new Judgement(
            judgement.fates().stream().map(Examined::kept).toList(),
            findings,
            false,
            judgement.nextLook());
    return new Examined(customer, kept, locks, true, sources, List.of(), demands);
  }

  /** The same person, of whom no more goes than is allowed. */
  public Examined within(Allowance allowed) {
    if (allowed.covers(judgement)) {
      return this;
    }
    List<ValueFate> fates =
        judgement.fates().stream().map(one -> allowed.covers(one) ? one : kept(one)).toList();
    Judgement less = new Judgement(fates, judgement.findings(), false, judgement.nextLook());
    return new Examined(customer, less, locks, locked, failedSources, List.of(), demands);
  }

  /** The same person, with the fates as they were carried out. */
  public Examined carriedOut(List<ValueFate> fates) {
    Judgement done =
        new Judgement(fates, judgement.findings(), judgement.whole(), judgement.nextLook());
    return new Examined(customer, done, locks, locked, failedSources, numbers, demands);
  }

  /** Its time was over on the day before it became due; it is kept all the same, for now. */
  private static ValueFate kept(ValueFate one) {
    return Going.dueSince(one)
        .map(
            due ->
                new ValueFate(
                    one.field(),
                    one.element(),
                    new Fate.Keep(one.fate().decidedBy(), Optional.of(due.minusDays(1)))))
        .orElse(one);
  }
}
