package fi.rekisteri.identity;

import java.time.LocalDate;
import java.util.Set;

/**
 * That somebody is asked for more, with the reason (Art. 12(6), G12.6). It is asked once.
 *
 * @param reason why
 * @param asked what is asked for, all of it; never a claim that proves nothing
 * @param askedOn the day, in the register's zone
 */
public record IdentityAsk(IdentityDoubt reason, Set<IdentityFactor> asked, LocalDate askedOn) {
  /** Copies what is asked; refuses to ask for nothing, or for what proves nothing. */
  public IdentityAsk {
    asked = Set.copyOf(asked);
    boolean idle = asked.stream().anyMatch(way -> way.strength() == IdentityLevel.NONE);
    if (asked.isEmpty() || idle) {
      throw new IllegalArgumentException("what is asked for proves something");
    }
  }
}
