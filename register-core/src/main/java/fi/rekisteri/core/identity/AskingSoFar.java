package fi.rekisteri.core.identity;

import fi.rekisteri.identity.IdentityAsk;
import fi.rekisteri.identity.IdentityFactor;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was asked, and what can be: nobody is asked twice, nor for what they cannot bring.
 *
 * @param before what this person was asked for in this case, the earliest first
 * @param possible what this host and this person can do; a one-time code, for one, only where a
 *     contact is held
 * @param today the day, in the register's zone
 */
public record AskingSoFar(List<IdentityAsk> before, Set<IdentityFactor> possible, LocalDate today) {
  /** Copies both. */
  public AskingSoFar {
    before = List.copyOf(before);
    possible = Set.copyOf(possible);
  }

  /** What nobody has asked for yet. */
  Set<IdentityFactor> left() {
    Set<IdentityFactor> left = EnumSet.noneOf(IdentityFactor.class);
    left.addAll(possible);
    before.forEach(ask -> left.removeAll(ask.asked()));
    return left;
  }

  boolean wasAsked(IdentityFactor factor) {
    return before.stream().anyMatch(ask -> ask.asked().contains(factor));
  }
}
