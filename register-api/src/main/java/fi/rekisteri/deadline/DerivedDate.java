package fi.rekisteri.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A computed date together with what made it, from the day of receipt on: it is never shown as if
 * it had fallen from the sky.
 *
 * @param steps in their order; each begins where the one before it ended
 * @param moving whether a question is still open, so that the date moves on until the answer comes
 */
public record DerivedDate(List<DeadlineStep> steps, boolean moving) {
  /** Copies the steps; refuses none, and such as do not join. */
  public DerivedDate {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a computed date has at least one step");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i).from().equals(steps.get(i - 1).to())) {
        throw new IllegalArgumentException("a step begins where the one before it ended");
      }
    }
  }

  /**
   * The date.
   *
   * @return the last day, which counts to its end
   */
  public LocalDate day() {
    return steps.get(steps.size() - 1).to();
  }

  /**
   * Whether a step of a kind took part.
   *
   * @param kind what to look for
   * @return true also where it moved nothing
   */
  public boolean has(StepKind kind) {
    return steps.stream().anyMatch(step -> step.kind() == kind);
  }
}
