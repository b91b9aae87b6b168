package fi.rekisteri.audit;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where an entry stands in the order of times: of one instant, in the order of places.
 *
 * @param at the instant that the entry tells
 * @param place its place
 */
public record AuditMoment(Instant at, AuditPlace place) implements Comparable<AuditMoment> {
  private static final Comparator<AuditMoment> ORDER =
      Comparator.comparing(AuditMoment::at).thenComparing(AuditMoment::place);

  /**
   * Where an entry stands.
   *
   * @param entry the entry
   * @return its moment
   */
  public static AuditMoment of(AuditEntry entry) {
    return new AuditMoment(entry.at(), entry.place());
  }

  @Override
  public int compareTo(AuditMoment other) {
    return ORDER.compare(this, other);
  }
}
