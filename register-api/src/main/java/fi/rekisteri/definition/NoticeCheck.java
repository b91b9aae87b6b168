package fi.rekisteri.definition;

import fi.rekisteri.notice.NoticeStatement;
import java.util.Set;

/** The controller's own sentences are found by one id each, and speak of what is there. */
final class NoticeCheck {
  private NoticeCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("notice", draft.notice.statements(), NoticeStatement::id);
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
