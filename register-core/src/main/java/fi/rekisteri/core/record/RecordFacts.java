package fi.rekisteri.core.record;

import fi.rekisteri.core.abroad.Abroad;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.ImpactAssessment;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.SecurityMeasure;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.retention.RetentionRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What every form of the record looks up in the draft. Each list of the draft is walked once, so
 * that thousands of purposes are written in the time that they take to be read.
 */
final class RecordFacts {
  private final RegisterDraft draft;
  private final Optional<LocalDate> day;
  private final Abroad abroad;
  private final Map<FieldKey<?>, DataCategory> categories = new HashMap<>();
  private final Map<DataCategory, List<FieldSchema<?>>> fields = new LinkedHashMap<>();
  private final Map<DataCategory, Set<SubjectRole>> rolesByCategory = new HashMap<>();
  private final Map<SubjectRole, List<ProcessingActivity>> activitiesByRole;
  private final Map<String, Recipient> recipients;
  private final Map<Purpose, ImpactAssessment> assessments;
  private final ImpactHints hints;

  RecordFacts(RegisterDraft draft, Optional<LocalDate> day) {
    this.draft = draft;
    this.day = day;
    this.abroad = new Abroad(draft, day);
    for (FieldSchema<?> field : draft.fields()) {
      categories.put(field.key(), field.category());
      fields.computeIfAbsent(field.category(), one -> new ArrayList<>()).add(field);
    }
    draft.retentionPolicy().rules().stream()
        .map(RetentionRule::category)
        .forEach(category -> fields.putIfAbsent(category, List.of()));
    activitiesByRole =
        draft.activities().stream()
            .flatMap(one -> one.bases().keySet().stream().map(role -> Map.entry(role, one)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    draft.activities().stream()
        .filter(one -> !one.purpose().equals(Purpose.RIGHTS))
        .forEach(one -> addRoles(one, categoriesOf(one)));
    draft.activities().stream()
        .filter(one -> one.purpose().equals(Purpose.RIGHTS))
        .forEach(one -> addRoles(one, withoutOtherPurpose(one)));
    recipients =
        draft.recipients().stream()
            .collect(Collectors.toMap(Recipient::code, one -> one, (first, second) -> first));
    assessments =
        items(draft.accountability().impactAssessments()).stream()
            .collect(
                Collectors.toMap(ImpactAssessment::purpose, one -> one, (first, second) -> first));
    hints = new ImpactHints(draft);
  }

  /**
   * That requests are answered binds every field to every role, and says nothing of whose data a
   * category holds, unless it is the only purpose.
   */
  private Set<DataCategory> withoutOtherPurpose(ProcessingActivity rights) {
    Set<DataCategory> left = categoriesOf(rights);
    left.removeAll(rolesByCategory.keySet());
    return left;
  }

  private void addRoles(ProcessingActivity activity, Set<DataCategory> of) {
    for (DataCategory category : of) {
      rolesByCategory
          .computeIfAbsent(category, one -> EnumSet.noneOf(SubjectRole.class))
          .addAll(activity.bases().keySet());
    }
  }

  RegisterDraft draft() {
    return draft;
  }

  /** The day as of which the record is written; empty where neither caller nor draft names one. */
  Optional<LocalDate> day() {
    return day;
  }

  /** The categories of people, each with the purposes for which it is processed. */
  Map<SubjectRole, List<ProcessingActivity>> activitiesByRole() {
    return activitiesByRole;
  }

  /** The categories of data: of the fields, and those of which only a period is told. */
  Set<DataCategory> categories() {
    return fields.keySet();
  }

  List<FieldSchema<?>> fieldsOf(DataCategory category) {
    return fields.getOrDefault(category, List.of());
  }

  Set<SubjectRole> rolesOf(DataCategory category) {
    return rolesByCategory.getOrDefault(category, Set.of());
  }

  /** In the order of their codes; a field that is not declared has none. */
  Set<DataCategory> categoriesOf(ProcessingActivity activity) {
    return categoriesOf(activity.fields());
  }

  Set<DataCategory> categoriesOf(Set<FieldKey<?>> some) {
    return some.stream()
        .map(key -> Optional.ofNullable(categories.get(key)))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(DataCategory::code))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<SourceDeclaration> sourcesOf(DataCategory category) {
    return draft.sources().stream()
        .filter(source -> source.categories().contains(category))
        .toList();
  }

  Optional<Recipient> recipient(String code) {
    return Optional.ofNullable(recipients.get(code));
  }

  List<DisclosureRule> groundsOf(Recipient recipient) {
    return draft.disclosureRules().stream()
        .filter(rule -> rule.recipients().contains(recipient.code()))
        .toList();
  }

  /** Who else may handle the recipient's part on the day. */
  List<SubProcessor> subProcessors(Recipient recipient) {
    return recipient.party().flatMap(NamedParty::agreement).stream()
        .flatMap(signed -> signed.subProcessors().stream())
        .filter(other -> day.map(other.approved()::cover).orElse(true))
        .toList();
  }

  /** What makes the transfer lawful on the day; without a day everything that is declared. */
  List<TransferTool> toolsOf(TransferRule rule) {
    return rule.tools().stream().filter(tool -> day.map(tool::isUsableOn).orElse(true)).toList();
  }

  /** What made it lawful and does so no more: no safeguard, but to be told with its last day. */
  List<TransferTool> lapsedOf(TransferRule rule) {
    return rule.tools().stream()
        .filter(
            tool -> day.filter(on -> tool.lastDay().filter(on::isAfter).isPresent()).isPresent())
        .toList();
  }

  /** What leaves the economic area, told and untold. */
  Abroad abroad() {
    return abroad;
  }

  Optional<ImpactAssessment> assessmentOf(ProcessingActivity activity) {
    return Optional.ofNullable(assessments.get(activity.purpose()));
  }

  ImpactHints hints() {
    return hints;
  }

  /**
   * Whether the longest period is the one that holds where nobody declares any: no rule is as long,
   * so nothing that was declared says it.
   */
  boolean isLongestByDefault() {
    Period longest = draft.retentionPolicy().longest();
    return longest.equals(RetentionPolicy.FIRST.longest())
        && draft.retentionPolicy().rules().stream()
            .noneMatch(rule -> rule.length().equals(longest));
  }

  static <T> List<T> items(Declared<List<T>> declared) {
    return declared.toOptional().orElseGet(List::of);
  }

  static String path(ProcessingActivity activity) {
    return "activities[" + activity.purpose() + "]";
  }

  static String path(Recipient recipient) {
    return "recipients[" + recipient.code() + "]";
  }

  static String path(FieldSchema<?> field) {
    return "fields[" + field.key().path() + "]";
  }

  static String path(RetentionRule rule) {
    return "retention[" + rule.category() + "/" + rule.anchor() + "]";
  }

  static String path(TransferRule rule) {
    return "transfers[" + rule.recipient() + "/" + rule.country() + "]";
  }

  static String path(SecurityMeasure measure) {
    return "measures[" + measure.material() + "/" + measure.kind() + "]";
  }

  static String path(SourceDeclaration source) {
    return "sources[" + source.kind() + "]";
  }
}
