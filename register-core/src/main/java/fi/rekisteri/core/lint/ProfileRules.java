package fi.rekisteri.core.lint;

import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.notice.NoticeClaim.CannotIdentify;
import fi.rekisteri.notice.NoticeClaim.LinksVisitors;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.VisitDatum;
import fi.rekisteri.visit.VisitFields;
import java.util.List;
import java.util.TreeSet;

/** Whether people are recognised and judged, beside what they are told of it. */
final class ProfileRules {
  private ProfileRules() {}

  /** L08: an empty row beside profiling, guesses or support of credit decisions (S66). */
  static void profiling(Subject subject, Fault fault) {
    if (!subject.decisions().isEmpty()) {
      return;
    }
    subject.activities().stream()
        .filter(ProcessingActivity::profiling)
        .forEach(one -> fault.on(PurposeRules.path(one)).says("purpose", one.purpose().code()));
    subject.draft().cookies().forEach(cookie -> inferred(cookie, fault, "guess"));
    subject.draft().fields().stream()
        .filter(field -> field.category().equals(DataCategory.INFERRED_PROFILE))
        .forEach(field -> fault.on(path(field)).says("field", Names.of(field)));
    subject.draft().disclosureRules().stream()
        .filter(rule -> rule.ground().equals(DisclosureGround.CREDIT_DECISION_SUPPORT))
        .forEach(rule -> fault.on("disclosureRules[" + rule.ground() + "]").says("credit"));
    if (fault.isFound()) {
      fault.on("automatedDecisions");
    }
  }

  /** L22: without a proof of anonymity, what cookies tell is personal data (S62.1). */
  static void cannotIdentify(Subject subject, Fault fault) {
    List<NoticeStatement> claims = subject.notice().claiming(CannotIdentify.class);
    if (claims.isEmpty()) {
      return;
    }
    subject.notice().claiming(LinksVisitors.class).forEach(one -> fault.in(one).says("link"));
    subject.draft().fields().stream()
        .filter(ProfileRules::isOfVisitors)
        .forEach(field -> fault.on(path(field)).says("field", Names.of(field)));
    subject.draft().cookies().stream()
        .filter(cookie -> cookie.anonymised().isEmpty())
        .forEach(cookie -> recognising(cookie, fault));
    if (fault.isFound()) {
      fault.in(claims);
    }
  }

  /** An address and a guess are of somebody by themselves; the rest is personal together. */
  private static void recognising(CookieDefinition cookie, Fault fault) {
    if (cookie.collects().contains(VisitDatum.IP_ADDRESS)) {
      fault
          .on(ListRules.path(cookie, VisitDatum.IP_ADDRESS))
          .says("datum", Names.of("datum", VisitDatum.IP_ADDRESS));
    }
    inferred(cookie, fault, "datum");
    boolean byItself =
        cookie.collects().stream()
            .anyMatch(datum -> datum == VisitDatum.IP_ADDRESS || datum.isInferred());
    if (!byItself && !cookie.collects().isEmpty()) {
      fault.on(ConsentRules.path(cookie)).says("unproven", cookie.name());
    }
  }

  private static void inferred(CookieDefinition cookie, Fault fault, String what) {
    new TreeSet<>(cookie.collects())
        .stream()
            .filter(VisitDatum::isInferred)
            .forEach(
                datum ->
                    fault.on(ListRules.path(cookie, datum)).says(what, Names.of("datum", datum)));
  }

  private static boolean isOfVisitors(FieldSchema<?> field) {
    return field.key().equals(VisitFields.IDENTITY_LINK)
        || field.category().equals(DataCategory.INFERRED_PROFILE);
  }

  private static String path(FieldSchema<?> field) {
    return "fields[" + field.key().path() + "]";
  }
}
