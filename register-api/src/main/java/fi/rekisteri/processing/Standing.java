package fi.rekisteri.processing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person's own choices amount to now, and what is held of them: what decisions ask. The
 * choices themselves, with when and how they were made, are kept beside it and never overwritten.
 *
 * @param consents the consents that were given and not withdrawn, by purpose
 * @param withdrawals when consent was last withdrawn, by purpose: an older consent that turns up
 *     later must not come back to life
 * @param objections the objections that stand, by purpose
 * @param prohibitions what is forbidden, and which use of it
 * @param restrictions what may be stored only
 * @param safetyBan the safety ban, if one was told
 * @param locks what would have been erased and is held instead, by the paths of the fields; under
 *     {@link #WHOLE_PERSON} what else there is of somebody of whom everything would have gone
 */
public record Standing(
    Map<Purpose, ConsentTerm> consents,
    Map<Purpose, Instant> withdrawals,
    Map<Purpose, ObjectionState> objections,
    Map<ProhibitionScope, Set<ProhibitedUse>> prohibitions,
    List<FieldRestriction> restrictions,
    Optional<SafetyBan> safetyBan,
    Map<String, FieldLock> locks) {
  /** In the place of a path: every field that has no lock of its own. */
  public static final String WHOLE_PERSON = "";

  /** Nobody has chosen anything yet. */
  public static final Standing NONE =
      new Standing(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Optional.empty());

  /** Copies the collections. */
  public Standing {
    consents = Map.copyOf(consents);
    withdrawals = Map.copyOf(withdrawals);
    objections = Map.copyOf(objections);
    Map<ProhibitionScope, Set<ProhibitedUse>> forbidden = new EnumMap<>(ProhibitionScope.class);
    prohibitions.forEach((scope, uses) -> forbidden.put(scope, Set.copyOf(EnumSet.copyOf(uses))));
    prohibitions = Map.copyOf(forbidden);
    restrictions = List.copyOf(restrictions);
    locks = Map.copyOf(locks);
  }

  /**
   * A standing of nothing but choices, as nearly everybody's is.
   *
   * @param consents the consents that stand
   * @param withdrawals when consent was last withdrawn
   * @param objections the objections that stand
   * @param prohibitions what is forbidden
   * @param restrictions what may be stored only
   * @param safetyBan the safety ban
   */
  public Standing(
      Map<Purpose, ConsentTerm> consents,
      Map<Purpose, Instant> withdrawals,
      Map<Purpose, ObjectionState> objections,
      Map<ProhibitionScope, Set<ProhibitedUse>> prohibitions,
      List<FieldRestriction> restrictions,
      Optional<SafetyBan> safetyBan) {
    this(consents, withdrawals, objections, prohibitions, restrictions, safetyBan, Map.of());
  }

  /**
   * What locks a field, if anything does.
   *
   * @param path the field's path
   * @return its own lock, or that of the whole person
   */
  public Optional<FieldLock> lockOf(String path) {
    FieldLock own = locks.get(path);
    return Optional.ofNullable(own != null ? own : locks.get(WHOLE_PERSON));
  }

  /**
   * The same choices, with other fields held.
   *
   * @param held what is held, by the paths of the fields; everything else is let go
   * @return a copy
   */
  public Standing withLocks(Map<String, FieldLock> held) {
    return new Standing(
        consents, withdrawals, objections, prohibitions, restrictions, safetyBan, held);
  }

  /**
   * The same without restrictions: what decides where data may be stored all the same (Art. 18(2)).
   *
   * @return a copy
   */
  public Standing unrestricted() {
    return new Standing(
        consents, withdrawals, objections, prohibitions, List.of(), safetyBan, locks);
  }

  /**
   * Whether a use is forbidden.
   *
   * @param scopes the scopes under which an activity falls
   * @param use which use
   * @return true where one of the scopes is forbidden for the use
   */
  public boolean prohibits(Set<ProhibitionScope> scopes, ProhibitedUse use) {
    if (prohibitions.isEmpty()) {
      return false;
    }
    for (ProhibitionScope scope : scopes) {
      Set<ProhibitedUse> uses = prohibitions.get(scope);
      if (uses != null && uses.contains(use)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "Standing[***]";
  }
}
