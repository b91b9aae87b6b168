package fi.rekisteri.core.intake;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes values of a row's cells, and notes what is wrong, cell by cell. */
final class RowReader<C extends Enum<C> & Column> {
  /** What is wrong with a row: the code, and the column under its name in the file. */
  record Problem(ErrorCode code, String place) {}

  private final CsvRow.Cells row;
  private final ColumnNames<C> names;
  private final Map<C, ErrorCode> problems;

  RowReader(CsvRow.Cells row, ColumnNames<C> names, Class<C> columns) {
    this.row = row;
    this.names = names;
    this.problems = new EnumMap<>(columns);
  }

  long row() {
    return row.row();
  }

  Optional<String> cell(C column) {
    return row.cell(names.of(column));
  }

  /** Notes a problem, unless the column has one already. */
  void refuse(C column, ErrorCode code) {
    problems.putIfAbsent(column, code);
  }

  boolean isGood(C column) {
    return !problems.containsKey(column);
  }

  /** The value of a cell; empty for a blank cell or one with a problem. */
  <T> Optional<T> optional(C column, Function<String, T> parse) {
    try {
      return cell(column).filter(text -> isGood(column)).map(parse);
    } catch (InvalidValueException refused) {
      refuse(column, refused.code());
      return Optional.empty();
    }
  }

  /** The value of a cell that may not be blank. */
  <T> Optional<T> required(C column, Function<String, T> parse) {
    if (cell(column).isEmpty()) {
      refuse(column, ErrorCode.MISSING_FIELD);
    }
    return optional(column, parse);
  }

  /** The first problem, in the order of the file's columns; those that the file lacks come last. */
  Optional<Problem> problem() {
    for (String name : row.columns()) {
      Optional<Problem> here = problem(name::equals);
      if (here.isPresent()) {
        return here;
      }
    }
    return problem(name -> true);
  }

  private Optional<Problem> problem(Predicate<String> column) {
    return problems.entrySet().stream()
        .map(entry -> new Problem(entry.getValue(), names.of(entry.getKey())))
        .filter(problem -> column.test(problem.place()))
        .findFirst();
  }
}
