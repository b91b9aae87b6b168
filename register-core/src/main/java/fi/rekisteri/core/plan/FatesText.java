package fi.rekisteri.core.plan;

import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fates of a person's values as two parts of a text: the fates that occur, each once, and the
 * values in their order, each with the number of its fate.
 */
final class FatesText {
  private static final int VALUE = 3;

  private FatesText() {}

  static String write(List<ValueFate> values) {
    Map<Fate, Integer> numbers = new LinkedHashMap<>();
    StringBuilder written = new StringBuilder(40 * values.size());
    for (ValueFate one : values) {
      int number = numbers.computeIfAbsent(one.fate(), first -> numbers.size());
      if (!written.isEmpty()) {
        written.append(Words.MEMBER);
      }
      written
          .append(Words.written(one.field()))
          .append(Words.DETAIL)
          .append(Words.written(one.element()))
          .append(Words.DETAIL)
          .append(number);
    }
    List<String> fates = numbers.keySet().stream().map(FateText::write).toList();
    return Words.joined(Words.MEMBER, fates) + Words.PART + written;
  }

  /** Fails for whatever {@link #write} never writes. */
  static List<ValueFate> read(String fates, String values) {
    List<Fate> numbered = Words.split(Words.MEMBER, fates).stream().map(FateText::read).toList();
    return Words.split(Words.MEMBER, values).stream().map(one -> value(numbered, one)).toList();
  }

  private static ValueFate value(List<Fate> numbered, String text) {
    List<String> words = Words.split(Words.DETAIL, text, VALUE);
    return new ValueFate(
        Words.read(words.get(0)),
        Words.read(words.get(1)),
        numbered.get(Integer.parseInt(words.get(2))));
  }
}
