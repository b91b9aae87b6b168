package fi.rekisteri.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which versions of the privacy notice a person was shown, by both traces that tell of it: showings
 * that were recorded (G13), and the version that each value in the record names as the one under
 * which it was collected (S25.2).
 *
 * @param showings what was recorded, by version and then by the first time
 * @param byValues for each version that a value names, when the latest of its values was obtained
 */
public record NoticesShown(List<ShownNotice> showings, Map<String, Instant> byValues) {
  /** Copies the collections. */
  public NoticesShown {
    showings = List.copyOf(showings);
    byValues = Map.copyOf(byValues);
  }

  /**
   * When each version was shown last, as far as anything tells.
   *
   * @return by version
   */
  public Map<String, Instant> lastByVersion() {
    Map<String, Instant> last = new TreeMap<>(byValues);
    showings.forEach(one -> last.merge(one.version(), one.last(), NoticesShown::later));
    return last;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * The version that was shown last. Of two at one instant it is the one that comes later in the
   * order of letters, so that the answer is always the same.
   *
   * @return empty where nothing tells that the person was ever shown one
   */
  public Optional<String> lastVersion() {
    return lastByVersion().entrySet().stream()
        .max(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  /**
   * Whether the person was ever shown a version.
   *
   * @param version the version
   * @return true where a showing or a value tells so
   */
  public boolean includes(String version) {
    return byValues.containsKey(version)
        || showings.stream().anyMatch(one -> one.version().equals(version));
  }

  /**
   * When the right to object was first presented apart from everything else (Art. 21(4)).
   *
   * @return empty where no showing tells so: a value never does
   */
  public Optional<Instant> objectionApartSince() {
    return showings.stream()
        .filter(ShownNotice::objectionApart)
        .map(ShownNotice::first)
        .min(Comparator.naturalOrder());
  }
}
