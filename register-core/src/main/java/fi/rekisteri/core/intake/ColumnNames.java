package fi.rekisteri.core.intake;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which names the columns stand in a file. Immutable and thread-safe.
 *
 * @param <C> the columns
 */
public final class ColumnNames<C extends Enum<C> & Column> {
  private final Map<C, String> names;

  private ColumnNames(Map<C, String> names) {
    this.names = names;
  }

  /**
   * The names of a Finnish file.
   *
   * @param <C> the columns
   * @param columns {@code CustomerColumn.class} or {@code OrderColumn.class}
   * @return the names
   */
  public static <C extends Enum<C> & Column> ColumnNames<C> finnish(Class<C> columns) {
    Map<C, String> names = new EnumMap<>(columns);
    for (C column : columns.getEnumConstants()) {
      names.put(column, column.finnishName());
    }
    return new ColumnNames<>(names);
  }

  /**
   * Another name for a column.
   *
   * @param column the column
   * @param name its name in the file; case does not count
   * @return a copy
   * @throws IllegalArgumentException for a blank name, or one that another column has
   */
  public ColumnNames<C> with(C column, String name) {
    Map<C, String> changed = new EnumMap<>(names);
    changed.put(column, CsvColumns.canonical(name));
    if (name.isBlank() || new HashSet<>(changed.values()).size() < changed.size()) {
      throw new IllegalArgumentException("each column needs a name of its own");
    }
    return new ColumnNames<>(changed);
  }

  /**
   * The name of a column.
   *
   * @param column the column
   * @return its name in the file, in lower case
   */
  public String of(C column) {
    return names.get(column);
  }

  CsvColumns expected() {
    Set<String> mandatory = new TreeSet<>();
    Set<String> optional = new TreeSet<>();
    names.forEach((column, name) -> (column.isMandatory() ? mandatory : optional).add(name));
    return new CsvColumns(mandatory, optional);
  }
}
