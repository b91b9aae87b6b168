package fi.rekisteri.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a certificate of erasure says of the whole: who executed which plan, and how far it came. It
 * is made of what was done, never of what was planned, and names nobody; the people follow one by
 * one, as {@link CertifiedErasure}.
 *
 * @param issuer who says so
 * @param madeAt when the certificate was made, to the microsecond
 * @param plan the plan that was executed
 * @param report how far it came
 */
public record ErasureCertificate(
    Issuer issuer, Instant madeAt, ExecutedPlan plan, ErasureReport report) {
  /** Refuses the report of another plan. */
  public ErasureCertificate {
    if (!report.plan().equals(plan.id()) || !report.digest().equals(plan.digest())) {
      throw new IllegalArgumentException("the report is of another plan");
    }
  }

  /**
   * Who says so.
   *
   * @param register the technical id of the register
   * @param definition the version of its definition
   * @param controller the name of the controller
   * @param businessId its business id, where it has one
   */
  public record Issuer(
      String register, String definition, String controller, Optional<String> businessId) {
    @Override
    public String toString() {
      return "Issuer[" + register + ", " + definition + "]"; // a sole trader's name is personal
    }
  }

  /**
   * The plan that was executed.
   *
   * @param id its id
   * @param digest the SHA-256 over its items, in hexadecimal digits: what was approved
   * @param asOf the day for which it was made, in the register's zone
   * @param madeAt when, to the microsecond
   * @param madeBy the user id of who made it
   * @param approvals who approved it
   */
  public record ExecutedPlan(
      UUID id,
      String digest,
      LocalDate asOf,
      Instant madeAt,
      String madeBy,
      List<RetentionPlan.Approval> approvals) {
    /** Copies the list. */
    public ExecutedPlan {
      approvals = List.copyOf(approvals);
    }

    /**
     * What a certificate says of a plan.
     *
     * @param plan the plan
     * @return its facts, without what was planned
     */
    public static ExecutedPlan of(RetentionPlan plan) {
      return new ExecutedPlan(
          plan.id(), plan.digest(), plan.asOf(), plan.madeAt(), plan.madeBy(), plan.approvals());
    }
  }

  /**
   * What is known only after all people were told.
   *
   * @param people how many were
   * @param from when the first of them was dealt with; empty where nobody was
   * @param to when the last of them was; empty where nobody was
   * @param readableUntil until when whoever has backups and keys of the time can read what went;
   *     empty where the controller did not state it
   */
  public record Totals(
      int people, Optional<Instant> from, Optional<Instant> to, Optional<Instant> readableUntil) {}

  /**
   * What is left to do.
   *
   * @return empty where the execution is complete, and only there
   */
  public Set<UndoneWork> undone() {
    Map<ErasureOutcome, Integer> outcomes = report.outcomes();
    Set<UndoneWork> undone = EnumSet.noneOf(UndoneWork.class);
    addIf(report.unfinished() > 0, UndoneWork.PEOPLE_UNFINISHED, undone);
    addIf(outcomes.getOrDefault(ErasureOutcome.FAILED, 0) > 0, UndoneWork.PEOPLE_FAILED, undone);
    addIf(
        outcomes.getOrDefault(ErasureOutcome.HOLD_SOURCE_FAILED, 0) > 0,
        UndoneWork.HOLDS_UNKNOWN,
        undone);
    addIf(
        report.sources().values().stream().anyMatch(source -> source.pending() > 0),
        UndoneWork.SOURCES_PENDING,
        undone);
    addIf(
        report.sources().values().stream().anyMatch(source -> source.failed() > 0),
        UndoneWork.SOURCES_FAILED,
        undone);
    addIf(report.papersLeft() > 0, UndoneWork.PAPERS_LEFT, undone);
    return Collections.unmodifiableSet(undone);
  }

  private static void addIf(boolean isSo, UndoneWork what, Set<UndoneWork> undone) {
    if (isSo) {
      undone.add(what);
    }
  }

  /**
   * Whether nothing is left to do anywhere.
   *
   * @return true where nothing is
   */
  public boolean isComplete() {
    return undone().isEmpty();
  }
}
