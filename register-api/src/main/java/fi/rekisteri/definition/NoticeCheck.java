package fi.rekisteri.definition;

import fi.rekisteri.notice.NoticeStatement;
import java.util.Set;

/**
 * The controller's own sentences are found by one id each, and speak of what is there; a row in
 * nothing but its own words has some.
 */
final class NoticeCheck {
  private NoticeCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("notice", draft.notice.statements(), NoticeStatement::id);
    draft.notice.asWritten().stream()
        .filter(row -> draft.notice.in(row).isEmpty())
        .forEach(
            row ->
                problems.add(
                    "notice.rows[" + row + "]",
                    "is as written and holds no statement, so people are told nothing; write one,"
                        + " or let the row be made"));
    Set<String> paths = PartPaths.of(draft);
    for (NoticeStatement statement : draft.notice.statements()) {
      statement.about().stream()
          .filter(path -> !paths.contains(path))
          .sorted()
          .forEach(
              path ->
                  problems.add(
                      "notice[" + statement.id() + "].about",
                      "speaks of "
                          + path
                          + ", which is not declared; declare it, or leave the sentence out with"
                          + " notice(form.without(\""
                          + statement.id()
                          + "\"))"));
    }
  }
}
