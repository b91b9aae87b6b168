package fi.rekisteri.core.fate;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.ValueFate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one decision on what is kept, held, restricted or erased (law 4). Everything it needs is
 * handed in, so the same circumstances always have the same judgement. Immutable and thread-safe.
 *
 * <p>A value is due when its period is over (S33), when a demand covers it, or when it rested on
 * consents of which none stands any more. What is due is held where a hold covers it, else
 * restricted where a restriction does, else erased, and of whole people made anonymous where a rule
 * says how. What is not due is kept.
 */
public final class Fates {
  private static final Comparator<ValueFate> ORDER =
      Comparator.comparing(ValueFate::field).thenComparing(ValueFate::element);

  private final ZoneId zone;
  private final Terms terms;
  private final Withdrawals withdrawals;
  private final RecordHolds recordHolds;
  private final ContactRole contactRole;
  private final Remains remains;
  private final Countable countable;

  /** Judges by the rules of a definition. */
  public Fates(RegisterDefinition definition) {
    zone = definition.zone();
    terms = new Terms(definition);
    withdrawals = Withdrawals.of(definition);
    recordHolds = new RecordHolds(definition.retentionPolicy());
    contactRole = new ContactRole(definition.retentionPolicy());
    remains = new Remains(definition.retention(), zone);
    countable = new Countable(definition.retentionPolicy().anonymisation());
  }

  /** What must happen to a person's data on a day. */
  public Judgement judge(Circumstances about) {
    Life life = new Life(about.facts(), about.values(), zone);
    Obstacles obstacles = obstacles(about, life);
    Set<PlanFinding> findings = EnumSet.noneOf(PlanFinding.class);
    List<ValueFate> fates = new ArrayList<>(about.values().size());
    for (HeldValue held : about.values()) {
      Term term = terms.of(held, life);
      term.finding().ifPresent(findings::add);
      Fate fate = fate(held, term, about, obstacles);
      fates.add(new ValueFate(held.field().path(), held.element(), fate));
    }
    fates.sort(ORDER);
    if (remains.isUnknown(about, life) || isForWantOfYear(obstacles, fates)) {
      findings.add(PlanFinding.ANCHOR_MISSING);
    }
    boolean whole =
        obstacles.holds().isEmpty()
            && fates.stream().allMatch(Verdicts::goes)
            && remains.mayGo(about, life);
    if (!whole) {
      fates.replaceAll(Countable::ofOneWhoStays);
    }
    Optional<LocalDate> nextLook =
        whole || !findings.isEmpty()
            ? Optional.of(about.today())
            : NextDay.of(fates, otherDays(about, life), about.today());
    return new Judgement(fates, findings, whole, nextLook);
  }

  /** Whether something that is due stays for want of a financial year. */
  private static boolean isForWantOfYear(Obstacles obstacles, List<ValueFate> fates) {
    return obstacles.holds().stream()
        .filter(RecordHolds::isForWantOfYear)
        .anyMatch(
            hold ->
                fates.stream()
                    .filter(one -> !(one.fate() instanceof Fate.Keep))
                    .anyMatch(one -> hold.scope().covers(one.field(), one.element())));
  }

  /** Days on which a demand begins, a consent lapses, or what is left of a person may go. */
  private List<LocalDate> otherDays(Circumstances about, Life life) {
    List<LocalDate> days = new ArrayList<>();
    about.demands().forEach(demand -> days.add(demand.since()));
    about.values().stream()
        .map(HeldValue::field)
        .distinct()
        .flatMap(field -> withdrawals.lapse(field, about.facts().role(), about.standing()).stream())
        .forEach(days::add);
    if (about.values().isEmpty()) {
      remains.last(about, life).flatMap(NextDay::after).ifPresent(days::add);
    }
    return days;
  }

  private Fate fate(HeldValue held, Term term, Circumstances about, Obstacles obstacles) {
    List<Reason> reasons = new ArrayList<>(2);
    term.dueOn()
        .filter(day -> !day.isAfter(about.today()))
        .map(day -> Reason.by(term.decidedBy(), day))
        .ifPresent(reasons::add);
    withdrawals
        .reason(held.field(), about.facts().role(), about.standing(), about.today())
        .ifPresent(reasons::add);
    for (ErasureDemand demand : about.demands()) {
      if (demand.covers(held.field().path(), held.element())
          && !demand.since().isAfter(about.today())) {
        reasons.add(Reason.of(demand));
      }
    }
    return reasons.isEmpty()
        ? new Fate.Keep(term.decidedBy(), term.through())
        : countable.fateOf(held, obstacles.fateOf(held, reasons), reasons);
  }

  private Obstacles obstacles(Circumstances about, Life life) {
    List<LegalHold> lasting = new ArrayList<>(about.holds());
    lasting.addAll(recordHolds.of(about.values(), about.today()));
    lasting.removeIf(hold -> !hold.lastsOn(about.today()));
    return new Obstacles(lasting, contactRole.of(about, life), about.standing().restrictions());
  }
}
