package fi.rekisteri.elsewhere;

import fi.rekisteri.text.LocalizedText;
import java.util.List;

/**
 * What one source answered, whole.
 *
 * @param source its technical name
 * @param label its name for people
 * @param values everything that it holds about the person; empty where it holds nothing
 */
public record SourceAnswer(String source, LocalizedText label, List<SourceValue> values) {
  /** Copies the values. */
  public SourceAnswer {
    values = List.copyOf(values);
  }

  @Override
  public String toString() {
    return "SourceAnswer[" + source + ", " + values.size() + " values]";
  }
}
