package fi.rekisteri.core.definition;

import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.notice.NoticeStatement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sentences that cannot be made from data, each under the number of the sentence of the notice
 * that it stands for. What the notice says wrongly is put right; what it says twice is said once;
 * what the definition says anyway is left to it.
 */
final class NoticeStatements {
  private NoticeStatements() {}

  static NoticeForm form() {
    List<NoticeStatement> all =
        Stream.of(UseStatements.all(), CookieStatements.all(), RightsStatements.all())
            .flatMap(List::stream)
            .toList();
    return new NoticeForm(Set.of(), all);
  }
}
