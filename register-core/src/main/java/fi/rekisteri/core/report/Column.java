package fi.rekisteri.core.report;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of a report.
 *
 * @param <R> the type of a row
 * @param key its name in a CSV file, and the key of its name on a page
 * @param code what a machine reads
 * @param told what a person reads
 */
record Column<R>(String key, Function<R, String> code, BiFunction<R, Telling, Cell> told) {
  /** A cell of ids or numbers, the same for both. */
  static <R> Column<R> same(String key, Function<R, String> text) {
    return new Column<>(key, text, (row, telling) -> Cell.of(text.apply(row)));
  }
}
