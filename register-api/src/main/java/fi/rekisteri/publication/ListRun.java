package fi.rekisteri.publication;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One making of a list: how far it has come, how many stand on it, and how many do not, by reason.
 * It names nobody, so it may be shown to anybody and kept for good.
 *
 * @param id the run
 * @param list the code of the list
 * @param phase how far it has come
 * @param version 1 when it is selected, one more with each step; a step names the version that it
 *     goes on from
 * @param selectedAt when it was selected, to the microsecond
 * @param movedAt when it came to this version, to the microsecond
 * @param counts how many
 * @param contentHash the hash of what was released last; empty before the first release
 */
public record ListRun(
    UUID id,
    String list,
    ListPhase phase,
    long version,
    Instant selectedAt,
    Instant movedAt,
    Counts counts,
    Optional<ContentHash> contentHash) {

  /**
   * How many people.
   *
   * @param people how many stand on the list
   * @param lines on how many lines: people of one household share a label
   * @param excluded how many were left out by the time of freezing, by reason; none with zero
   * @param dropped how many more the last release left out, by reason; none with zero
   */
  public record Counts(
      int people, int lines, Map<Exclusion, Integer> excluded, Map<Exclusion, Integer> dropped) {
    /** Nobody counted yet. */
    public static final Counts NONE = new Counts(0, 0, Map.of(), Map.of());

    /** Copies the counts, in the order of the reasons. */
    public Counts {
      excluded = ordered(excluded);
      dropped = ordered(dropped);
    }

    private static Map<Exclusion, Integer> ordered(Map<Exclusion, Integer> counts) {
      Map<Exclusion, Integer> ordered = new EnumMap<>(Exclusion.class);
      ordered.putAll(counts);
      return Collections.unmodifiableMap(ordered);
    }
  }

  /**
   * The run one step further.
   *
   * @param next the phase that it comes to
   * @param at when
   * @param counted how many now
   * @param hash the hash of what is released, where something is
   * @return a copy with the next version
   */
  public ListRun moved(ListPhase next, Instant at, Counts counted, Optional<ContentHash> hash) {
    return new ListRun(id, list, next, version + 1, selectedAt, at, counted, hash);
  }
}
