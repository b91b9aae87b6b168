package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done or refused, before it has its place in the trail.
 *
 * @param at when, to the microsecond
 * @param by who acted, where and for what
 * @param act what was done
 * @param reason why, in the actor's own words, where they were asked for it
 */
public record Deed(Instant at, By by, AuditEntry.Act act, Optional<String> reason) {
  /** Who acted, through which technical interface, for which purpose. */
  public record By(String actor, String interfaceId, Purpose purpose) {}

  /** The same deed, for a reason that its actor was asked for. */
  public Deed because(String why) {
    return new Deed(at, by, act, Optional.of(why));
  }

  AuditEntry with(Evidence evidence) {
    return new AuditEntry(evidence, at, by.actor, by.interfaceId, by.purpose, act);
  }

  @Override
  public String toString() {
    return "Deed[" + act + "]";
  }
}
