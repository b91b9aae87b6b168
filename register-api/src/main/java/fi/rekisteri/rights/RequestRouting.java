package fi.rekisteri.rights;

import fi.rekisteri.party.ContactRole;
import fi.rekisteri.text.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who handles which request (S72.1). The first role that the controller has a contact point for
 * gets it, the later ones stand in for a vacancy. A request that arrives elsewhere is passed on,
 * and its time runs from the first arrival (S68.3).
 *
 * @param roles by right, the roles in order
 * @param languages the languages in which requests are invited; another is no ground of refusal
 *     (S68.2)
 */
public record RequestRouting(
    Map<DataSubjectRight, List<ContactRole>> roles, Set<Language> languages) {
  /** Copies both; a right may be left without a role here, and the definition refuses it. */
  public RequestRouting {
    Map<DataSubjectRight, List<ContactRole>> copy = new EnumMap<>(DataSubjectRight.class);
    roles.forEach((right, list) -> copy.put(right, List.copyOf(list)));
    roles = Collections.unmodifiableMap(copy);
    Set<Language> spoken = EnumSet.noneOf(Language.class);
    spoken.addAll(languages);
    languages = Collections.unmodifiableSet(spoken);
  }

  /**
   * The roles for a right.
   *
   * @param right the right
   * @return in order; empty where none was named
   */
  public List<ContactRole> rolesFor(DataSubjectRight right) {
    return roles.getOrDefault(right, List.of());
  }

  /**
   * The same routing with other roles for one right.
   *
   * @param right the right
   * @param order the roles in order
   * @return a copy
   */
  public RequestRouting with(DataSubjectRight right, ContactRole... order) {
    Map<DataSubjectRight, List<ContactRole>> changed = new EnumMap<>(DataSubjectRight.class);
    changed.putAll(roles);
    changed.put(right, List.of(order));
    return new RequestRouting(changed, languages);
  }
}
