package fi.rekisteri.contract;

import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.processing.DataCategory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What stands in a schema, against what sources declare and what is waived in writing. */
record ColumnCoverage(
    LiveSchema schema, Collection<SubjectDataSource> sources, Map<String, String> waivers) {
  private static final int WORDS_OF_A_REASON = 3;

  /** Columns that nobody thought of. */
  List<String> forgotten() {
    Set<String> declared = declared().keySet();
    return schema.columns().stream()
        .filter(column -> !RegisterTables.own(column))
        .filter(column -> !declared.contains(column) && !waivers.containsKey(column))
        .map(
            column ->
                column
                    + " is declared by no source: tell and erase it in one and add it to its"
                    + " columns(), or waive it in writing where no personal data can stand in it")
        .toList();
  }

  /** Declarations that mean nothing, and waivers that are none. */
  List<String> stale() {
    Map<String, DataCategory> declared = declared();
    List<String> gaps = new ArrayList<>();
    declared.keySet().stream()
        .filter(column -> !schema.columns().contains(column))
        .map(column -> column + " is declared by a source and not there: mend its columns()")
        .forEach(gaps::add);
    new TreeMap<>(waivers)
        .forEach(
            (column, reason) -> {
              if (!schema.columns().contains(column)) {
                gaps.add(column + " is waived and not there: take the waiver away");
              } else if (declared.containsKey(column) || RegisterTables.own(column)) {
                gaps.add(column + " is waived, and erased all the same: take the waiver away");
              } else if (reason.isBlank() || words(reason) < WORDS_OF_A_REASON) {
                gaps.add(column + " is waived without a reason: say why in a sentence");
              }
            });
    return gaps;
  }

  /** What the definition forgets of the declared columns, and of their sources. */
  List<String> unnoticed(CategoryCoverage coverage) {
    List<String> gaps = new ArrayList<>();
    declared().forEach((column, category) -> coverage.addGaps(gaps, "column " + column, category));
    sources.forEach(
        source -> CategoryCoverage.addUnnamed(gaps, "source " + source.name(), source.label()));
    return gaps;
  }

  private Map<String, DataCategory> declared() {
    Map<String, DataCategory> declared = new TreeMap<>();
    sources.forEach(source -> declared.putAll(source.columns()));
    return declared;
  }

  private static int words(String reason) {
    return reason.strip().split("\\s+").length;
  }
}
