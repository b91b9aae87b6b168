package fi.rekisteri.definition;

import fi.rekisteri.breach.BreachPolicy;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.manual.ManualFiling;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.request.RightsPolicy;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.rights.RequestRouting;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.CookieDefinition;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition that is being written: anything may still be missing or wrong. Never leaves the
 * room.
 */
final class Draft {
  final RegisterId id;
  @Nullable LocalizedText name;
  ZoneId zone = ZoneId.of("Europe/Helsinki");
  @Nullable String version;
  @Nullable LocalDate validFrom;
  @Nullable Controller controller;
  @Nullable RequestRouting routing;
  @Nullable SupervisoryAuthority authority;
  EconomicArea area = EconomicArea.EEA;

  List<FieldSchema<?>> fields = new ArrayList<>();
  List<SearchKey<?>> searchKeys = new ArrayList<>();
  List<ProcessingActivity> activities = new ArrayList<>();
  List<SourceDeclaration> sources = new ArrayList<>();
  List<Recipient> recipients = new ArrayList<>();
  List<DisclosureRule> disclosureRules = new ArrayList<>();
  List<TransferRule> transfers = new ArrayList<>();
  List<RegisterLink> registerLinks = new ArrayList<>();
  List<PublicationList> lists = new ArrayList<>();
  List<CookieDefinition> cookies = new ArrayList<>();
  List<SecurityMeasure> measures = new ArrayList<>();
  RetentionPolicy retention = RetentionPolicy.FIRST;
  StaffPolicy staffPolicy = StaffPolicy.FIRST;
  ManualFiling manualFiling = ManualFiling.NONE;
  BreachPolicy breachPolicy = BreachPolicy.FIRST;
  NoticeForm notice = NoticeForm.MADE;
  RightsPolicy rightsPolicy = RightsPolicy.STANDARD;
  FoundBy foundBy = FoundBy.NOTHING;
  Declared<List<ConsentDefinition>> consent = Declared.notStated();
  Declared<List<AutomatedDecision>> automatedDecisions = Declared.notStated();
  Declared<Map<DataCategory, Provision>> provision = Declared.notStated();
  Declared<ContactPoint> dataProtectionOfficer = Declared.notStated();
  Accountability accountability = Accountability.NOT_STATED;

  /** Where parts are found; there once nothing is changed any more. */
  private @Nullable PartIndex index;

  Draft(RegisterId id) {
    this.id = id;
  }

  /** Everything of this draft, to be changed without touching it. */
  Draft copy() {
    Draft copy = new Draft(id);
    copy.name = name;
    copy.zone = zone;
    copy.version = version;
    copy.validFrom = validFrom;
    copy.controller = controller;
    copy.routing = routing;
    copy.authority = authority;
    copy.area = area;
    copy.fields.addAll(fields);
    copy.searchKeys.addAll(searchKeys);
    copy.activities.addAll(activities);
    copy.sources.addAll(sources);
    copy.recipients.addAll(recipients);
    copy.disclosureRules.addAll(disclosureRules);
    copy.transfers.addAll(transfers);
    copy.registerLinks.addAll(registerLinks);
    copy.lists.addAll(lists);
    copy.cookies.addAll(cookies);
    copy.measures.addAll(measures);
    copy.retention = retention;
    copy.staffPolicy = staffPolicy;
    copy.manualFiling = manualFiling;
    copy.breachPolicy = breachPolicy;
    copy.rightsPolicy = rightsPolicy;
    copy.foundBy = foundBy;
    copy.notice = notice;
    copy.consent = consent;
    copy.automatedDecisions = automatedDecisions;
    copy.provision = provision;
    copy.dataProtectionOfficer = dataProtectionOfficer;
    copy.accountability = accountability;
    return copy;
  }

  /** A copy whose lists nobody changes any more. */
  Draft frozen() {
    Draft frozen = copy();
    frozen.fields = List.copyOf(fields);
    frozen.searchKeys = List.copyOf(searchKeys);
    frozen.activities = List.copyOf(activities);
    frozen.sources = List.copyOf(sources);
    frozen.recipients = List.copyOf(recipients);
    frozen.disclosureRules = List.copyOf(disclosureRules);
    frozen.transfers = List.copyOf(transfers);
    frozen.registerLinks = List.copyOf(registerLinks);
    frozen.lists = List.copyOf(lists);
    frozen.cookies = List.copyOf(cookies);
    frozen.measures = List.copyOf(measures);
    frozen.index = new PartIndex(frozen);
    return frozen;
  }

  void addRetention(List<RetentionRule> rules) {
    List<RetentionRule> all = new ArrayList<>(retention.rules());
    all.addAll(rules);
    retention = retention.withRules(all);
  }

  boolean keeps(DataCategory category) {
    return !anchorsOf(category).isEmpty();
  }

  /** From what the time of a category is counted; nothing where it has no rule. */
  Set<RetentionAnchor> anchorsOf(DataCategory category) {
    return index().anchors.getOrDefault(category, Set.of());
  }

  boolean isSupplied(DataCategory category) {
    return index().supplied.contains(category);
  }

  boolean isBound(FieldKey<?> field) {
    return index().bound.contains(field.path());
  }

  /** The roles whose data of a field is used for anything but answering them. */
  Set<SubjectRole> rolesOf(FieldKey<?> field) {
    return index().roles.getOrDefault(field.path(), Set.of());
  }

  /** What is still being written has no index that lasts. */
  private PartIndex index() {
    return index != null ? index : new PartIndex(this);
  }

  /** The same draft, frozen, or a refusal that tells all that is wrong with it at once. */
  Draft checked() {
    Draft frozen = index != null ? this : frozen();
    Problems problems = new Problems();
    frozen.check(problems);
    problems.throwIfAny();
    return frozen;
  }

  private void check(Problems problems) {
    HeadingCheck.check(this, problems);
    FieldCheck.check(this, problems);
    FindingCheck.check(this, problems);
    ActivityCheck.check(this, problems);
    BasisCheck.check(this, problems);
    OwnRightsCheck.check(this, problems);
    ConsentCheck.check(this, problems);
    PartyCheck.check(this, problems);
    AgreementCheck.check(this, problems);
    DisclosureCheck.check(this, problems);
    TransferCheck.check(this, problems);
    CreditCheck.check(this, problems);
    LinkCheck.check(this, problems);
    ListCheck.check(this, problems);
    RetentionCheck.check(this, problems);
    RoleEndCheck.check(this, problems);
    HoldCheck.check(this, problems);
    AnonymisationCheck.check(this, problems);
    RoutingCheck.check(this, problems);
    CookieCheck.check(this, problems);
    ProvisionCheck.check(this, problems);
    FilingCheck.check(this, problems);
    AccountabilityCheck.check(this, problems);
    NoticeCheck.check(this, problems);
  }

  /** The schema of a field, or empty where it is not declared. */
  Optional<FieldSchema<?>> schemaOf(FieldKey<?> key) {
    return schemaAt(key.path());
  }

  /** The schema of the field of a path, or empty where it is not declared. */
  Optional<FieldSchema<?>> schemaAt(String path) {
    return Optional.ofNullable(index().fields.get(path));
  }

  /** The activity of a purpose, or empty where it is not declared. */
  Optional<ProcessingActivity> activityFor(Purpose purpose) {
    return Optional.ofNullable(index().activities.get(purpose));
  }

  /** The recipient of a code, or empty where it is not declared. */
  Optional<Recipient> recipient(String code) {
    return Optional.ofNullable(index().recipients.get(code));
  }
}
