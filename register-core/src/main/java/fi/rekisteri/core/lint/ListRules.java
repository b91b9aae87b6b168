package fi.rekisteri.core.lint;

import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeClaim.ListsCategories;
import fi.rekisteri.notice.NoticeClaim.ListsRecipients;
import fi.rekisteri.notice.NoticeClaim.ListsVisitData;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.VisitDatum;
import fi.rekisteri.visit.VisitFields;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Lists in sentences against the lists of the definition, in both directions. Several sentences
 * that list parts of the same make one list together; where none lists anything, there is nothing
 * to compare.
 */
final class ListRules {
  private ListRules() {}

  /**
   * L07: a fault between two lists, so the sentences on the lists are cited, not those on items.
   */
  static void categories(Subject subject, Fault fault) {
    List<NoticeStatement> lists = subject.notice().claiming(ListsCategories.class);
    if (lists.isEmpty()) {
      return;
    }
    Set<DataCategory> listed = union(subject, ListsCategories.class, ListsCategories::categories);
    Set<DataCategory> used =
        subject.draft().fields().stream().map(FieldSchema::category).collect(Collectors.toSet());
    codes(listed, DataCategory::code, used::contains)
        .forEach(code -> fault.on("fields").says("empty", code));
    subject.draft().fields().stream()
        .filter(field -> !listed.contains(field.category()))
        .forEach(field -> unlisted(field, fault));
    citeIfFound(fault, lists);
  }

  private static void unlisted(FieldSchema<?> field, Fault fault) {
    fault
        .on("fields")
        .at("fields[" + field.key().path() + "]")
        .says("category", field.category().code())
        .says("field", Names.of(field));
  }

  /** L10 */
  static void recipients(Subject subject, Fault fault) {
    List<NoticeStatement> lists = subject.notice().claiming(ListsRecipients.class);
    if (lists.isEmpty()) {
      return;
    }
    Set<String> listed = union(subject, ListsRecipients.class, ListsRecipients::codes);
    List<String> declared = subject.draft().recipients().stream().map(Recipient::code).toList();
    declared.stream()
        .filter(code -> !listed.contains(code))
        .forEach(code -> fault.on("recipients[" + code + "]").says("omitted", code));
    Set<String> known = Set.copyOf(declared);
    codes(listed, code -> code, known::contains)
        .forEach(code -> fault.at("recipients").says("unknown", code));
    citeIfFound(fault, lists);
  }

  /** L23: what cookies tell, and what is inferred from it. */
  static void visitData(Subject subject, Fault fault) {
    List<NoticeStatement> lists = subject.notice().claiming(ListsVisitData.class);
    if (lists.isEmpty()) {
      return;
    }
    Set<VisitDatum> listed = union(subject, ListsVisitData.class, ListsVisitData::data);
    Set<VisitDatum> told = EnumSet.noneOf(VisitDatum.class);
    for (CookieDefinition cookie : subject.draft().cookies()) {
      told.addAll(cookie.collects());
      new TreeSet<>(cookie.collects())
          .stream()
              .filter(datum -> !listed.contains(datum))
              .forEach(
                  datum -> fault.on(path(cookie, datum)).says("omitted", Names.of("datum", datum)));
    }
    inferredBeyond(subject, listed, fault);
    new TreeSet<>(listed)
        .stream()
            .filter(datum -> !told.contains(datum) && !mayBeKept(subject, datum))
            .forEach(datum -> fault.at("cookies").says("empty", Names.of("datum", datum)));
    citeIfFound(fault, lists);
  }

  /** The path of what a cookie tells. */
  static String path(CookieDefinition cookie, VisitDatum datum) {
    return "cookies[" + cookie.name() + "].collects[" + datum + "]";
  }

  private static void inferredBeyond(Subject subject, Set<VisitDatum> listed, Fault fault) {
    if (listed.stream().noneMatch(VisitDatum::isInferred)) {
      subject.draft().fields().stream()
          .filter(field -> field.key().equals(VisitFields.INFERRED))
          .forEach(
              field ->
                  fault.on("fields[" + field.key().path() + "]").says("field", Names.of(field)));
    }
  }

  private static boolean mayBeKept(Subject subject, VisitDatum datum) {
    return datum.isInferred()
        && subject.draft().fields().stream()
            .anyMatch(field -> field.key().equals(VisitFields.INFERRED));
  }

  private static <C extends NoticeClaim, T> Set<T> union(
      Subject subject, Class<C> kind, Function<C, Set<T>> items) {
    return subject.notice().claims(kind).stream()
        .flatMap(claim -> items.apply(claim).stream())
        .collect(Collectors.toSet());
  }

  private static <T> List<String> codes(
      Collection<T> all, Function<T, String> code, Predicate<T> except) {
    return all.stream().filter(except.negate()).map(code).sorted().toList();
  }

  private static void citeIfFound(Fault fault, List<NoticeStatement> lists) {
    if (fault.isFound()) {
      fault.in(lists);
    }
  }
}
