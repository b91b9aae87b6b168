package fi.rekisteri.core.lint;

import fi.rekisteri.notice.NoticeClaim.ControlledBy;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.visit.ExternalControl;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What nobody has thought through lately: periods, dates and links. */
final class CareRules {
  /** Traces that nobody left on purpose. */
  private static final Set<DataCategory> TRACES =
      Set.of(
          DataCategory.ONLINE_IDENTIFIER,
          DataCategory.WEB_OBSERVATION,
          DataCategory.INFERRED_PROFILE);

  private CareRules() {}

  /**
   * L24: one length and one beginning for all, traces of visits among it. Twelve months are a year,
   * and no period is too long to be counted.
   */
  static void onePeriod(Subject subject, Fault fault) {
    List<RetentionRule> rules = subject.draft().retentionPolicy().rules();
    Set<DataCategory> kept =
        rules.stream().map(RetentionRule::category).collect(Collectors.toSet());
    long ways =
        rules.stream()
            .map(
                rule ->
                    List.of(rule.anchor(), rule.length().toTotalMonths(), rule.length().getDays()))
            .distinct()
            .count();
    if (ways == 1 && kept.size() > 1) {
      kept.stream()
          .filter(TRACES::contains)
          .map(DataCategory::code)
          .sorted()
          .forEach(code -> fault.on("retention").says("blanket", code));
    }
  }

  /** L27 */
  static void undated(Subject subject, Fault fault) {
    if (subject.draft().version().filter(version -> !version.isBlank()).isEmpty()) {
      fault.on("version").says("version");
    }
    if (subject.draft().validFrom().isEmpty()) {
      fault.on("version").says("day");
    }
  }

  /** L28: switches at somebody else's, in sentences and of cookies. */
  static void unchecked(Subject subject, Fault fault) {
    for (NoticeStatement statement : subject.notice().claiming(ControlledBy.class)) {
      Subject.claims(statement, ControlledBy.class)
          .flatMap(claim -> claim.where().stream())
          .filter(control -> subject.isStale(control.checkedOn()))
          .forEach(control -> fault.in(statement).says("unchecked", Names.of(control.label())));
    }
    subject
        .draft()
        .cookies()
        .forEach(
            cookie ->
                cookie.controls().stream()
                    .filter(control -> subject.isStale(control.checkedOn()))
                    .map(ExternalControl::label)
                    .forEach(
                        label ->
                            fault
                                .on(ConsentRules.path(cookie))
                                .says("unchecked", Names.of(label))));
  }
}
