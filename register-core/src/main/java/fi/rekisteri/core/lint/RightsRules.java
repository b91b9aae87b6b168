package fi.rekisteri.core.lint;

import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.notice.ComplaintVenue;
import fi.rekisteri.notice.NoticeClaim.Asks;
import fi.rekisteri.notice.NoticeClaim.Explains;
import fi.rekisteri.notice.NoticeClaim.NamesVenues;
import fi.rekisteri.notice.NoticeClaim.NeverErases;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.retention.ContactPersonHold;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What people are told of their rights. */
final class RightsRules {
  private RightsRules() {}

  /** L15: a form is invited, never asked for (Art. 12(2)). */
  static void formality(Subject subject, Fault fault) {
    for (NoticeStatement statement : subject.notice().claiming(Asks.class)) {
      Subject.claims(statement, Asks.class)
          .forEach(
              claim -> fault.in(statement).says("asked", Names.of("formality", claim.formality())));
    }
    if (subject.draft().rightsPolicy().identity().formality() == FormalityProfile.SEED_STRICT) {
      fault.on("rightsPolicy").says("policy");
    }
  }

  /** L16: objection in its own row, and that to marketing apart from everything else (21(4)). */
  static void objection(Subject subject, Fault fault) {
    List<NoticeStatement> told = subject.explaining(DataSubjectRight.OBJECTION);
    if (subject.leavesOut(NoticeRow.OBJECTION, told)) {
      fault.at(asWritten(NoticeRow.OBJECTION)).in(instead(subject)).says("objection");
    }
    List<NoticeStatement> marketing = subject.explaining(DataSubjectRight.MARKETING_OBJECTION);
    if (subject.leavesOut(NoticeRow.MARKETING_OBJECTION, marketing)) {
      fault.at(asWritten(NoticeRow.MARKETING_OBJECTION)).in(marketing).says("marketing");
    }
    subject
        .claiming(Explains.class, claim -> claim.right() != DataSubjectRight.MARKETING_OBJECTION)
        .stream()
        .filter(one -> one.row() == NoticeRow.MARKETING_OBJECTION)
        .forEach(one -> fault.at(asWritten(NoticeRow.MARKETING_OBJECTION)).in(one).says("mixed"));
  }

  /** What stands in the row of the objection and tells of other rights. */
  private static List<NoticeStatement> instead(Subject subject) {
    return subject
        .claiming(Explains.class, claim -> claim.right() != DataSubjectRight.OBJECTION)
        .stream()
        .filter(one -> one.row() == NoticeRow.OBJECTION)
        .toList();
  }

  /** L17 */
  static void neverErased(Subject subject, Fault fault) {
    for (NoticeStatement statement : subject.notice().claiming(NeverErases.class)) {
      Subject.claims(statement, NeverErases.class)
          .forEach(claim -> fault.in(statement).says("never", Names.of("role", claim.role())));
    }
    if (subject.draft().retentionPolicy().contactPersonHold()
        == ContactPersonHold.RETENTION_PERIOD) {
      fault.at("retention.contactPersonHold").says("hold");
    }
  }

  /** L20: all three of Art. 77(1); several sentences name them together. */
  static void venues(Subject subject, Fault fault) {
    List<NoticeStatement> naming = subject.notice().claiming(NamesVenues.class);
    if (naming.isEmpty() && !subject.notice().isAsWritten(NoticeRow.COMPLAINT)) {
      return;
    }
    Set<ComplaintVenue> missing = EnumSet.allOf(ComplaintVenue.class);
    subject.notice().claims(NamesVenues.class).forEach(one -> missing.removeAll(one.venues()));
    missing.forEach(
        venue ->
            fault.at(asWritten(NoticeRow.COMPLAINT)).says("missing", Names.of("venue", venue)));
    if (fault.isFound()) {
      fault.in(naming);
    }
  }

  private static String asWritten(NoticeRow row) {
    return "notice.rows[" + row + "]";
  }
}
