package fi.rekisteri.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement for databases without arrays, whose text depends on the lengths of its lists. Beside
 * the usual parameters it knows three forms:
 *
 * <ul>
 *   <li>{@code id = any(?)} with a list becomes {@code (id in (?, ?, …))};
 *   <li>{@code rows(?, ?)} stands once for each row of the lists that are bound in it, with commas
 *       between; other values are repeated. {@code rows(select ? as a, ? as b)} makes a table of
 *       them;
 *   <li>{@code (a, b) > (?, ?)} is taken apart into {@code (a > ? or a = ? and b > ?)}, which an
 *       index can be searched by.
 * </ul>
 *
 * Immutable.
 */
final class Template {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<any>[\\w.]+) = any\\(\\?\\)"
              + "|(?<rows>\\brows\\()"
              + "|\\((?<columns>[\\w.`]+(?:, [\\w.`]+)+)\\) (?<order>[<>]) \\(\\?(?:, \\?)+\\)"
              + "|(?<one>\\?)");

  private static final Pattern NAMES = Pattern.compile("^select | as \\w+");

  private final List<Part> parts = new ArrayList<>();
  private int parameters;

  private Template() {}

  static Template of(String sql) {
    Template template = new Template();
    template.read(sql, template.parts);
    return template;
  }

  /** How many parameters are to be bound. */
  int parameters() {
    return parameters;
  }

  /** How many rows the lists stand for; 0 where none of the statement's rows are. */
  int rows(Object[] values) {
    return parts.stream().mapToInt(part -> part.rows(values)).max().orElse(0);
  }

  /** The text and its values, with those rows of the lists. */
  Draft draft(Object[] values, int from, int until) {
    Draft draft = new Draft(values, from, until);
    parts.forEach(part -> part.write(draft));
    return draft;
  }

  private void read(String sql, List<Part> into) {
    Matcher form = FORM.matcher(sql);
    int end = 0;
    while (form.find(end)) {
      into.add(new Part.Words(sql.substring(end, form.start())));
      end = form.end();
      if (form.group("any") != null) {
        into.add(new Part.Among(form.group("any"), parameters++));
      } else if (form.group("rows") != null) {
        int close = closing(sql, end);
        into.add(rows(sql.substring(end, close)));
        end = close + 1;
      } else if (form.group("columns") != null) {
        List<String> columns = List.of(form.group("columns").split(", "));
        into.add(new Part.Behind(columns, form.group("order"), parameters));
        parameters += columns.size();
      } else {
        into.add(new Part.One(parameters++));
      }
    }
    into.add(new Part.Words(sql.substring(end)));
  }

  /** The first row names the columns where they are selected; the others are values. */
  private Part.Rows rows(String inner) {
    boolean selected = inner.startsWith("select ");
    String plain = "(" + NAMES.matcher(inner).replaceAll("") + ")";
    int first = parameters;
    List<Part> head = new ArrayList<>();
    read(selected ? inner : plain, head);
    parameters = first;
    List<Part> rest = new ArrayList<>();
    read(plain, rest);
    return new Part.Rows(head, selected ? " union all values " : ", ", rest, first);
  }

  private static int closing(String sql, int from) {
    int open = 1;
    for (int i = from; i < sql.length(); i++) {
      open += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("rows are not closed");
  }
}
