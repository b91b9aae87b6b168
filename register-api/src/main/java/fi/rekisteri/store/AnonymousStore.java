package fi.rekisteri.store;

import java.util.Map;
import java.util.Set;

/**
 * Keeps what remains of people who were made anonymous: how many there are of each combination of
 * coarse values, and nothing by which one of them could be told from the others (S88.2).
 *
 * <ul>
 *   <li>A61 {@link #add} adds to the counts of exactly those combinations, also between threads;
 *       none is lost or counted twice.
 *   <li>A62 {@link #counts} gives the counts of exactly the combinations that were asked for; one
 *       that nobody has is left out.
 * </ul>
 */
public interface AnonymousStore {
  /**
   * Adds people.
   *
   * @param rule the name of the rule by which they were made anonymous
   * @param people how many more of each combination, each 1 or more
   */
  void add(String rule, Map<String, Integer> people);

  /**
   * How many there are.
   *
   * @param rule the name of the rule
   * @param combinations which ones
   * @return the counts of those that somebody has
   */
  Map<String, Long> counts(String rule, Set<String> combinations);
}
