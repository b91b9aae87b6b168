package fi.rekisteri.core.lint;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.notice.NoticeClaim.CannotIdentify;
import fi.rekisteri.notice.NoticeClaim.LinksVisitors;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.VisitDatum;
import fi.rekisteri.visit.VisitFields;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether people are recognised and judged, beside what they are told of it. */
final class ProfileRules {
  private static final Set<DataCategory> OBSERVED =
      Set.of(DataCategory.ONLINE_IDENTIFIER, DataCategory.WEB_OBSERVATION);

  private ProfileRules() {}

  /**
   * L08: profiling, guesses or support of credit decisions of which nothing is told for their
   * purpose (S66); telling of one purpose says nothing of another.
   */
  static void profiling(Subject subject, Fault fault) {
    Set<Purpose> told =
        subject.decisions().stream().map(AutomatedDecision::purpose).collect(Collectors.toSet());
    subject.activities().stream()
        .filter(one -> one.profiling() && !told.contains(one.purpose()))
        .forEach(one -> fault.on(PurposeRules.path(one)).says("purpose", one.purpose().code()));
    subject.draft().cookies().stream()
        .filter(cookie -> !told.contains(cookie.purpose()))
        .forEach(cookie -> inferred(cookie, fault, "guess"));
    Set<FieldKey<?>> toldOf = fieldsOf(subject, told);
    subject.draft().fields().stream()
        .filter(field -> field.category().equals(DataCategory.INFERRED_PROFILE))
        .filter(field -> !toldOf.contains(field.key()))
        .forEach(field -> fault.on(path(field)).says("field", Names.of(field)));
    subject.draft().disclosureRules().stream()
        .filter(rule -> rule.ground().equals(DisclosureGround.CREDIT_DECISION_SUPPORT))
        .filter(rule -> !told.contains(rule.purpose()))
        .forEach(rule -> fault.on("disclosureRules[" + rule.ground() + "]").says("credit"));
    if (fault.isFound()) {
      fault.on("automatedDecisions");
    }
  }

  /** The fields that purposes use of which it is told that they profile. */
  private static Set<FieldKey<?>> fieldsOf(Subject subject, Set<Purpose> told) {
    return subject.activities().stream()
        .filter(one -> told.contains(one.purpose()))
        .flatMap(one -> one.fields().stream())
        .collect(Collectors.toSet());
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
    subject.draft().fields().stream()
        .filter(field -> !isOfVisitors(field) && isObserved(field))
        .forEach(field -> fault.at(path(field)).says("field", Names.of(field)));
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

  /** Kept of connections and visits; a site of one's own that somebody gives is not observed. */
  private static boolean isObserved(FieldSchema<?> field) {
    return OBSERVED.contains(field.category()) && !field.key().equals(CustomerFields.WEB_ADDRESS);
  }

  private static String path(FieldSchema<?> field) {
    return "fields[" + field.key().path() + "]";
  }
}
