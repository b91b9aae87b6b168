package fi.rekisteri.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What of the privacy notice is in the controller's own words. A row is made from the definition,
 * with the statements of that row before it; a row <em>as written</em> holds its statements and
 * nothing else. What is made cannot be wrong; what is written by hand is held against the
 * definition (L01 to L28).
 *
 * @param asWritten the rows that hold nothing but their statements
 * @param statements the controller's own sentences, in the order in which people read them
 */
public record NoticeForm(Set<NoticeRow> asWritten, List<NoticeStatement> statements) {
  /** Every row is made from the definition, and nothing is added. */
  public static final NoticeForm MADE = new NoticeForm(Set.of(), List.of());

  /** Copies the collections. */
  public NoticeForm {
    Set<NoticeRow> rows = EnumSet.noneOf(NoticeRow.class);
    rows.addAll(asWritten);
    asWritten = Collections.unmodifiableSet(rows);
    statements = List.copyOf(statements);
  }

  /**
   * The statements of a row.
   *
   * @param row the row
   * @return in order; empty where nothing is added
   */
  public List<NoticeStatement> in(NoticeRow row) {
    return statements.stream().filter(statement -> statement.row() == row).toList();
  }

  /**
   * Whether a row holds nothing but its statements.
   *
   * @param row the row
   * @return false where it is made from the definition
   */
  public boolean isAsWritten(NoticeRow row) {
    return asWritten.contains(row);
  }

  /**
   * The statements that make a kind of claim.
   *
   * @param kind the kind
   * @return in order
   */
  public List<NoticeStatement> claiming(Class<? extends NoticeClaim> kind) {
    return statements.stream()
        .filter(statement -> statement.claims().stream().anyMatch(kind::isInstance))
        .toList();
  }

  /**
   * The claims of a kind.
   *
   * @param <T> the kind
   * @param kind the kind
   * @return in the order of the statements
   */
  public <T extends NoticeClaim> List<T> claims(Class<T> kind) {
    return statements.stream()
        .flatMap(statement -> statement.claims().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /**
   * The same form with one more statement, or with another in place of that of the same id.
   *
   * @param statement the statement
   * @return a copy
   */
  public NoticeForm with(NoticeStatement statement) {
    List<NoticeStatement> all = new ArrayList<>(statements);
    all.removeIf(one -> one.id().equals(statement.id()));
    all.add(statement);
    return new NoticeForm(asWritten, all);
  }

  /**
   * The same form without a statement.
   *
   * @param id its id; none where there is no such statement
   * @return a copy
   */
  public NoticeForm without(String id) {
    return new NoticeForm(
        asWritten, statements.stream().filter(one -> !one.id().equals(id)).toList());
  }

  /**
   * The same form with rows in nothing but the controller's own words.
   *
   * @param rows the rows
   * @return a copy
   */
  public NoticeForm withAsWritten(NoticeRow... rows) {
    return new NoticeForm(Set.of(rows), statements);
  }
}
