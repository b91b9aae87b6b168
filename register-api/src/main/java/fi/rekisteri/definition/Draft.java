package fi.rekisteri.definition;

import fi.rekisteri.breach.BreachPolicy;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.manual.ManualFiling;
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
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.request.RightsPolicy;
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

  final List<FieldSchema<?>> fields = new ArrayList<>();
  final List<SearchKey<?>> searchKeys = new ArrayList<>();
  final List<ProcessingActivity> activities = new ArrayList<>();
  final List<SourceDeclaration> sources = new ArrayList<>();
  final List<Recipient> recipients = new ArrayList<>();
  final List<DisclosureRule> disclosureRules = new ArrayList<>();
  final List<TransferRule> transfers = new ArrayList<>();
  final List<RegisterLink> registerLinks = new ArrayList<>();
  final List<PublicationList> lists = new ArrayList<>();
  final List<CookieDefinition> cookies = new ArrayList<>();
  final List<SecurityMeasure> measures = new ArrayList<>();
  RetentionPolicy retention = RetentionPolicy.FIRST;
  StaffPolicy staffPolicy = StaffPolicy.FIRST;
  ManualFiling manualFiling = ManualFiling.NONE;
  BreachPolicy breachPolicy = BreachPolicy.FIRST;
  RightsPolicy rightsPolicy = RightsPolicy.STANDARD;
  Declared<List<ConsentDefinition>> consent = Declared.notStated();
  Declared<List<AutomatedDecision>> automatedDecisions = Declared.notStated();
  Declared<Map<DataCategory, Provision>> provision = Declared.notStated();
  Declared<ContactPoint> dataProtectionOfficer = Declared.notStated();

  Draft(RegisterId id) {
    this.id = id;
  }

  /** Everything of a finished definition, to be changed without touching it. */
  static Draft of(RegisterDefinition definition) {
    Draft draft = new Draft(definition.id());
    draft.name = definition.name();
    draft.zone = definition.zone();
    draft.version = definition.version();
    draft.validFrom = definition.validFrom();
    draft.controller = definition.controller();
    draft.routing = definition.routing();
    draft.authority = definition.authority();
    draft.area = definition.economicArea();
    draft.fields.addAll(definition.fields());
    draft.searchKeys.addAll(definition.searchKeys());
    draft.activities.addAll(definition.activities());
    draft.sources.addAll(definition.sources());
    draft.recipients.addAll(definition.recipients());
    draft.disclosureRules.addAll(definition.disclosureRules());
    draft.transfers.addAll(definition.transfers());
    draft.registerLinks.addAll(definition.registerLinks());
    draft.lists.addAll(definition.lists());
    draft.retention = definition.retentionPolicy();
    draft.cookies.addAll(definition.cookies());
    draft.measures.addAll(definition.measures());
    draft.staffPolicy = definition.staffPolicy();
    draft.manualFiling = definition.manualFiling();
    draft.breachPolicy = definition.breachPolicy();
    draft.rightsPolicy = definition.rightsPolicy();
    draft.consent = definition.consent();
    draft.automatedDecisions = definition.automatedDecisions();
    draft.provision = definition.provision();
    draft.dataProtectionOfficer = definition.dataProtectionOfficer();
    return draft;
  }

  void addRetention(List<RetentionRule> rules) {
    List<RetentionRule> all = new ArrayList<>(retention.rules());
    all.addAll(rules);
    retention = retention.withRules(all);
  }

  boolean keeps(DataCategory category) {
    return retention.rules().stream().anyMatch(rule -> rule.category().equals(category));
  }

  /** The same draft, or a refusal that tells all that is wrong with it at once. */
  Draft checked() {
    Problems problems = new Problems();
    check(problems);
    problems.throwIfAny();
    return this;
  }

  private void check(Problems problems) {
    HeadingCheck.check(this, problems);
    FieldCheck.check(this, problems);
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
  }

  /** The schema of a field, or empty where it is not declared. */
  Optional<FieldSchema<?>> schemaOf(FieldKey<?> key) {
    for (FieldSchema<?> schema : fields) {
      if (schema.key().equals(key)) {
        return Optional.of(schema);
      }
    }
    return Optional.empty();
  }

  /** The activity of a purpose, or empty where it is not declared. */
  Optional<ProcessingActivity> activityFor(Purpose purpose) {
    return activities.stream().filter(activity -> activity.purpose().equals(purpose)).findFirst();
  }

  /** The recipient of a code, or empty where it is not declared. */
  Optional<Recipient> recipient(String code) {
    return recipients.stream().filter(recipient -> recipient.code().equals(code)).findFirst();
  }
}
