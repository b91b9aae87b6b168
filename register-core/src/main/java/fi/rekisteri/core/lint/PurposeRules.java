package fi.rekisteri.core.lint;

import fi.rekisteri.notice.NoticeClaim.NeverErases;
import fi.rekisteri.notice.NoticeClaim.OnlyFor;
import fi.rekisteri.notice.NoticeClaim.RestsOn;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Purposes, and what they rest on. */
final class PurposeRules {
  /** Art. 6(1)(f) as people write it: Article 6 (1) (f), GDPR Art. 6(1)(f), artikel 6.1 f. */
  private static final Pattern INTEREST =
      Pattern.compile(
          "(?i)\\s*(?:gdpr\\s+)?(?:art(?:icle|ikel|\\.)?\\s*)?6"
              + "(?:\\s*\\(1\\)\\s*\\(f\\)|\\.1\\s*\\(?f\\)?)(?:\\s+gdpr)?\\s*");

  private PurposeRules() {}

  /**
   * L02: what is carried out beside "only for"; nobody promises to do without what a law asks. A
   * search among promises ends where one of them leaves something out, so it takes no longer than
   * to read them.
   */
  static void onlyFor(Subject subject, Fault fault) {
    Map<Purpose, ProcessingActivity> kept = new LinkedHashMap<>();
    subject.draft().activities().stream()
        .filter(one -> one.status() == ActivityStatus.ACTIVE && !isDuty(one))
        .forEach(one -> kept.put(one.purpose(), one));
    Set<Purpose> promised = new HashSet<>(kept.keySet());
    for (NoticeStatement statement : subject.notice().claiming(OnlyFor.class)) {
      Subject.claims(statement, OnlyFor.class)
          .filter(claim -> !claim.purposes().containsAll(kept.keySet()))
          .forEach(
              claim -> {
                fault.in(statement);
                promised.removeIf(purpose -> !claim.purposes().contains(purpose));
              });
    }
    kept.values().stream()
        .filter(one -> !promised.contains(one.purpose()))
        .forEach(one -> fault.on(path(one)).says("beside", one.purpose().code()));
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
          .filter(claim -> !INTEREST.matcher(claim.article().reference()).matches())
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
