package fi.rekisteri.core.lint;

import fi.rekisteri.notice.NoticeClaim.NeverErases;
import fi.rekisteri.notice.NoticeClaim.OnlyFor;
import fi.rekisteri.notice.NoticeClaim.RestsOn;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import java.util.Map;
import java.util.TreeMap;

/** Purposes, and what they rest on. */
final class PurposeRules {
  private static final RuleId INTEREST = new RuleId("Art. 6(1)(f)");

  private PurposeRules() {}

  /** L02: what is carried out beside "only for"; nobody promises to do without what a law asks. */
  static void onlyFor(Subject subject, Fault fault) {
    for (NoticeStatement statement : subject.notice().claiming(OnlyFor.class)) {
      Subject.claims(statement, OnlyFor.class)
          .forEach(
              claim ->
                  subject.draft().activities().stream()
                      .filter(one -> one.status() == ActivityStatus.ACTIVE && !isDuty(one))
                      .filter(one -> !claim.purposes().contains(one.purpose()))
                      .forEach(
                          one ->
                              fault
                                  .in(statement)
                                  .on(path(one))
                                  .says("beside", one.purpose().code())));
    }
  }

  /** L03: what a contract cannot carry for anybody. */
  static void beyondContract(Subject subject, Fault fault) {
    forEachContract(
        subject,
        (activity, role, contract) -> {
          if (!contract.reaches(activity.purpose())) {
            fault
                .at(path(activity, role))
                .asSaidOf(path(activity))
                .says("beyond", activity.purpose().code());
          }
        });
  }

  /** L04: the row is of Art. 6(1)(f). */
  static void interestRow(Subject subject, Fault fault) {
    for (NoticeStatement statement : subject.notice().in(NoticeRow.LEGITIMATE_INTEREST)) {
      Subject.claims(statement, RestsOn.class)
          .filter(claim -> !claim.article().equals(INTEREST))
          .forEach(claim -> fault.in(statement).says("other", claim.article().reference()));
    }
  }

  /**
   * L06: whoever is no party to a contract. A fault of the role, so the sentences on the role and
   * on the basis are cited, and not those on each purpose.
   */
  static void noParty(Subject subject, Fault fault) {
    forEachContract(
        subject,
        (activity, role, contract) -> {
          if (contract.reaches(activity.purpose()) && !contract.binds(role)) {
            fault
                .at(path(activity, role))
                .in(
                    subject.claiming(
                        RestsOn.class, one -> one.article().equals(contract.article())))
                .in(subject.claiming(NeverErases.class, one -> one.role() == role))
                .says("role." + role, activity.purpose().code());
          }
        });
  }

  /** The path of an activity. */
  static String path(ProcessingActivity activity) {
    return "activities[" + activity.purpose() + "]";
  }

  private static String path(ProcessingActivity activity, SubjectRole role) {
    return path(activity) + ".bases[" + role + "]";
  }

  private static boolean isDuty(ProcessingActivity activity) {
    return !activity.bases().isEmpty()
        && activity.bases().values().stream()
            .allMatch(LegalBasis.LegalObligation.class::isInstance);
  }

  private static void forEachContract(Subject subject, ContractLook look) {
    for (ProcessingActivity activity : subject.activities()) {
      Map<SubjectRole, LegalBasis> bases = new TreeMap<>(activity.bases());
      bases.forEach(
          (role, basis) -> {
            if (basis instanceof LegalBasis.Contract contract) {
              look.at(activity, role, contract);
            }
          });
    }
  }

  /** Looks at one purpose that rests on a contract for one role. */
  private interface ContractLook {
    void at(ProcessingActivity activity, SubjectRole role, LegalBasis.Contract contract);
  }
}
