package fi.rekisteri.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A plan of what is due: made once, never changed, carried out only after it was approved. It names
 * nobody; whom it means is read page by page.
 *
 * @param id random
 * @param version 1 when it is made, one more with each approval
 * @param madeAt when, to the microsecond
 * @param asOf the day for which it was made, in the register's zone
 * @param madeBy the user id of who made it
 * @param digest the SHA-256 over its items in their order, in hexadecimal digits: what is approved
 * @param counts what is planned
 * @param approvals who approved it
 */
public record RetentionPlan(
    UUID id,
    long version,
    Instant madeAt,
    LocalDate asOf,
    String madeBy,
    String digest,
    PlanCounts counts,
    List<Approval> approvals) {
  /** Copies the list. */
  public RetentionPlan {
    approvals = List.copyOf(approvals);
  }

  /**
   * That somebody approved.
   *
   * @param by the user id
   * @param at when, to the microsecond
   */
  public record Approval(String by, Instant at) {}

  /**
   * How many of each.
   *
   * @param people how many stand in the plan
   * @param whole of how many of them everything goes
   * @param values how many values have each fate, by the fate's name, such as {@code ERASE}
   * @param rules how many values go by each rule
   * @param findings how many people have each finding
   * @param dueYears of how many people something has been due since each year
   */
  public record PlanCounts(
      int people,
      int whole,
      Map<String, Long> values,
      Map<String, Long> rules,
      Map<PlanFinding, Integer> findings,
      Map<Integer, Integer> dueYears) {
    /** Copies the counts. */
    public PlanCounts {
      values = Map.copyOf(values);
      rules = Map.copyOf(rules);
      findings = Map.copyOf(findings);
      dueYears = Map.copyOf(dueYears);
    }
  }
}
