package fi.rekisteri.core.plan;

import fi.rekisteri.core.staff.LineParts;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.RetentionPlan.PlanCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The counts of a plan as a text that people can read. */
final class CountsText {
  private CountsText() {}

  static String write(PlanCounts counts) {
    return new LineParts()
        .with("people", counts.people())
        .with("whole", counts.whole())
        .with("values", written(counts.values()))
        .with("rules", written(counts.rules()))
        .with("findings", written(counts.findings()))
        .with("years", written(counts.dueYears()))
        .write();
  }

  /** Fails for whatever {@link #write} never writes. */
  static PlanCounts read(String text) {
    LineParts parts = LineParts.read(text);
    return new PlanCounts(
        Integer.parseInt(parts.get("people")),
        Integer.parseInt(parts.get("whole")),
        read(parts, "values", name -> name, Long::valueOf),
        read(parts, "rules", name -> name, Long::valueOf),
        read(parts, "findings", PlanFinding::valueOf, Integer::valueOf),
        read(parts, "years", Integer::valueOf, Integer::valueOf));
  }

  private static List<String> written(Map<?, ? extends Number> counts) {
    Map<String, Number> sorted = new TreeMap<>();
    counts.forEach((name, count) -> sorted.put(name.toString(), count));
    return sorted.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).toList();
  }

  private static <K, V> Map<K, V> read(
      LineParts parts, String part, Function<String, K> name, Function<String, V> count) {
    Map<K, V> counts = new TreeMap<>();
    for (String one : parts.list(part)) {
      int space = one.indexOf(' ');
      counts.put(name.apply(one.substring(space + 1)), count.apply(one.substring(0, space)));
    }
    return counts;
  }
}
