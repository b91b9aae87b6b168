package fi.rekisteri.audit;

import java.util.Set;

/**
 * Which entries of the trail are asked for. What it costs goes by the time that is asked for, of
 * whatever was done in it.
 *
 * @param span of which time
 * @param actions of which actions; empty for every one
 */
public record TrailQuery(TimeSpan span, Set<AuditAction> actions) {
  /** Copies the set. */
  public TrailQuery {
    actions = Set.copyOf(actions);
  }

  /**
   * Everything of a time.
   *
   * @param span the time
   * @return the query
   */
  public static TrailQuery of(TimeSpan span) {
    return new TrailQuery(span, Set.of());
  }

  /**
   * Whether an entry is asked for.
   *
   * @param entry the entry
   * @return true where time and action fit
   */
  public boolean asksFor(AuditEntry entry) {
    return !entry.at().isBefore(span.from())
        && entry.at().isBefore(span.until())
        && (actions.isEmpty() || actions.contains(entry.act().action()));
  }
}
