package fi.rekisteri.notice;

import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence of the notice in the controller's own words. What the definition says is written by
 * the register itself; a statement adds what it cannot know, such as what a cookie is (S47).
 *
 * @param id a stable word by which it is found and cited, such as {@code S47} or {@code
 *     what-a-cookie-is}
 * @param version the version of its wording (S47.1)
 * @param row the row in which it stands
 * @param text the words
 * @param about the paths of the parts of the definition that it speaks of, such as {@code
 *     activities[STATISTICS]}, {@code recipients[WEB_ANALYTICS]} or {@code retention}: a finding on
 *     a part cites the statements on it
 * @param claims what it promises, in a form that is held against the definition
 */
public record NoticeStatement(
    String id,
    String version,
    NoticeRow row,
    LocalizedText text,
    Set<String> about,
    List<NoticeClaim> claims) {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");
  private static final int LONGEST_ID = 64;

  /** Copies the collections; refuses an id of another form and a blank version. */
  public NoticeStatement {
    about = Set.copyOf(about);
    claims = List.copyOf(claims);
    if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "the id of a statement is letters and digits, joined by hyphens, at most 64");
    }
    if (version.isBlank()) {
      throw new IllegalArgumentException("statement " + id + " has no version");
    }
  }

  /**
   * A statement that only tells something: it speaks of no part and promises nothing.
   *
   * @param id a stable word
   * @param row the row in which it stands
   * @param text the words
   * @return the statement, in version 1
   */
  public static NoticeStatement of(String id, NoticeRow row, LocalizedText text) {
    return new NoticeStatement(id, "1", row, text, Set.of(), List.of());
  }

  /**
   * The same statement on parts of the definition.
   *
   * @param paths their paths
   * @return a copy
   */
  public NoticeStatement on(String... paths) {
    return new NoticeStatement(id, version, row, text, Set.of(paths), claims);
  }

  /**
   * The same statement, promising something.
   *
   * @param promised what it promises
   * @return a copy
   */
  public NoticeStatement claiming(NoticeClaim... promised) {
    return new NoticeStatement(id, version, row, text, about, List.of(promised));
  }

  /**
   * What a list of the statements says beside it (S48).
   *
   * @return "claim, no rule" where nothing in the register makes it true, or else nothing
   */
  public String remark() {
    return claims.stream().anyMatch(NoticeClaim.Unproven.class::isInstance) ? "claim, no rule" : "";
  }

  @Override
  public String toString() {
    return "NoticeStatement[" + id + ", " + row + "]";
  }
}
