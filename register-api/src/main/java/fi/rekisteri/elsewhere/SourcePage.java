package fi.rekisteri.elsewhere;

import java.util.List;
import java.util.Optional;

/**
 * A page of what a source holds about a person.
 *
 * @param values the values, in the source's order
 * @param next where the next page begins, in the source's own words; empty for the last page
 */
public record SourcePage(List<SourceValue> values, Optional<String> next) {
  /** Copies the values. */
  public SourcePage {
    values = List.copyOf(values);
  }

  /**
   * The only page of a source that holds little about anybody.
   *
   * @param values the values
   * @return the page
   */
  public static SourcePage whole(List<SourceValue> values) {
    return new SourcePage(values, Optional.empty());
  }

  @Override
  public String toString() {
    return "SourcePage[" + values.size() + " values]";
  }
}
