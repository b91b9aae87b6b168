package fi.rekisteri.core.lint;

import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.processing.LegalBasis;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Rows that hold nothing: as written, and nobody wrote a sentence. What the definition declares is
 * then told nowhere, so the code that looks at the row finds it, wherever there is something to
 * tell. L16 and L20 look at their rows themselves. A definition that holds such a row is refused; a
 * draft is looked at.
 */
final class SilentRows {
  private static final Map<LintCode, SilentRows> ALL = new EnumMap<>(LintCode.class);

  static {
    put(LintCode.L01, NoticeRow.PURPOSES, one -> true);
    put(LintCode.L04, NoticeRow.LEGITIMATE_INTEREST, SilentRows::weighsInterests);
    put(LintCode.L07, NoticeRow.CATEGORIES, one -> !one.draft().fields().isEmpty());
    put(LintCode.L08, NoticeRow.AUTOMATED_DECISIONS, one -> !one.decisions().isEmpty());
    put(LintCode.L09, NoticeRow.CONSENT, one -> !one.consents().isEmpty());
    put(LintCode.L10, NoticeRow.RECIPIENTS, one -> !one.draft().recipients().isEmpty());
    put(LintCode.L12, NoticeRow.TRANSFERS, one -> !one.draft().transfers().isEmpty());
    put(LintCode.L13, NoticeRow.CONTROLLER, one -> true);
    put(LintCode.L14, NoticeRow.DATA_PROTECTION_OFFICER, one -> true);
    put(LintCode.L23, NoticeRow.COOKIES, one -> !one.draft().cookies().isEmpty());
    put(LintCode.L24, NoticeRow.RETENTION, one -> true);
  }

  private final NoticeRow row;
  private final Predicate<Subject> hasMore;

  private SilentRows(NoticeRow row, Predicate<Subject> hasMore) {
    this.row = row;
    this.hasMore = hasMore;
  }

  /** Adds the row of a code, where it is silent about something. */
  static void look(LintCode code, Subject subject, Fault fault) {
    SilentRows silent = ALL.get(code);
    if (silent != null
        && subject.notice().isAsWritten(silent.row)
        && subject.notice().in(silent.row).isEmpty()
        && silent.hasMore.test(subject)) {
      fault.at("notice.rows[" + silent.row + "]").says("silent");
    }
  }

  private static boolean weighsInterests(Subject subject) {
    return subject.activities().stream()
        .flatMap(one -> one.bases().values().stream())
        .anyMatch(LegalBasis.LegitimateInterest.class::isInstance);
  }

  private static void put(LintCode code, NoticeRow row, Predicate<Subject> hasMore) {
    ALL.put(code, new SilentRows(row, hasMore));
  }
}
