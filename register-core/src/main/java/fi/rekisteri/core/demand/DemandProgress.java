package fi.rekisteri.core.demand;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.Allowance;
import fi.rekisteri.core.erasure.Examined;
import fi.rekisteri.core.erasure.Going;
import fi.rekisteri.core.erasure.LinkedVisits;
import fi.rekisteri.core.manual.UndestroyedPaper;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureAnswer.State;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.SourceTask;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a demand has come, told from what the decision said of everything that it covers, and not
 * merely of what went: it has come to its end only where nothing that it covers is left.
 *
 * @param line the demand
 * @param today the day in the register's zone
 */
record DemandProgress(Whereabouts whereabouts, DemandLine line, LocalDate today) {
  /** What is left of a person outside of their record. */
  record Whereabouts(Transaction tx, DemandLine line) {
    /**
     * What tables of the host, people with paper in their hands, and visitors who hold something of
     * the person's have not let go of.
     */
    State state(boolean whole) {
      CustomerId subject = line.subject();
      boolean outstanding =
          tx.sourceTasks().ofSubject(subject).stream()
                  .anyMatch(task -> task.state() != SourceTask.State.REMOVED)
              || LinkedVisits.isMeantBy(line.demand())
                  && !tx.demands().openOnVisitorsOf(subject).isEmpty();
      return outstanding || whole && !UndestroyedPaper.of(tx, subject).isEmpty()
          ? State.ELSEWHERE
          : State.DONE;
    }
  }

  /**
   * How far it has come.
   *
   * @param found the person as they were judged
   * @param carriedOut the person with what was carried out
   * @param whole whether the person is gone
   */
  State state(Examined found, Examined carriedOut, boolean whole) {
    if (whole) {
      return whereabouts.state(true);
    }
    if (!found.failedSources().isEmpty() || found.has(PlanFinding.UNREADABLE)) {
      return State.WAITING;
    }
    ErasureDemand meant = found.demands().get(line.id());
    return meant == null ? whereabouts.state(false) : state(found, gone(carriedOut), meant);
  }

  private State state(Examined found, Set<Allowance.Place> gone, ErasureDemand meant) {
    List<ValueFate> covered =
        found.judgement().fates().stream()
            .filter(one -> meant.covers(one.field(), one.element()))
            .toList();
    boolean left =
        covered.stream()
            .anyMatch(one -> Going.goes(one) && !gone.contains(Allowance.Place.of(one)));
    if (left) {
      return State.WAITING;
    }
    if (meant.since().isAfter(today) || covered.stream().anyMatch(Going::isWithheld)) {
      return State.SLEEPING;
    }
    if (Allowance.isForEverything(meant)) {
      return found.judgement().whole() ? State.WAITING : State.SLEEPING;
    }
    return whereabouts.state(false);
  }

  private static Set<Allowance.Place> gone(Examined carriedOut) {
    Set<Allowance.Place> gone = new HashSet<>();
    carriedOut.going().forEach(one -> gone.add(Allowance.Place.of(one)));
    return gone;
  }
}
