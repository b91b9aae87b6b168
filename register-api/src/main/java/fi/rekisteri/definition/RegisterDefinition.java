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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The register, described once (law 1 of the house): enforcement, notice, record of processing and
 * answers all read this. Made by {@link #builder} or from another definition by {@link #toBuilder};
 * checked as a whole when it is built. Lists are unmodifiable and in the order in which they were
 * declared.
 *
 * <p>Immutable and thread-safe. Printing it shows id and version only.
 */
public final class RegisterDefinition {
  private final RegisterId id;
  private final LocalizedText name;
  private final ZoneId zone;
  private final String version;
  private final LocalDate validFrom;
  private final Controller controller;
  private final List<FieldSchema<?>> fields;
  private final List<SearchKey<?>> searchKeys;
  private final List<ProcessingActivity> activities;
  private final List<SourceDeclaration> sources;
  private final List<Recipient> recipients;
  private final List<DisclosureRule> disclosureRules;
  private final List<TransferRule> transfers;
  private final List<RegisterLink> registerLinks;
  private final List<PublicationList> lists;
  private final RetentionPolicy retention;
  private final RequestRouting routing;
  private final List<CookieDefinition> cookies;
  private final List<SecurityMeasure> measures;
  private final StaffPolicy staffPolicy;
  private final ManualFiling manualFiling;
  private final BreachPolicy breachPolicy;
  private final RightsPolicy rightsPolicy;
  private final SupervisoryAuthority authority;
  private final EconomicArea economicArea;
  private final Declared<List<ConsentDefinition>> consent;
  private final Declared<List<AutomatedDecision>> automatedDecisions;
  private final Declared<Map<DataCategory, Provision>> provision;
  private final Declared<ContactPoint> dataProtectionOfficer;
  private final Map<String, FieldSchema<?>> fieldsByPath;
  private final Map<Purpose, ProcessingActivity> activitiesByPurpose;

  /** Freezes a draft that passed every check. */
  RegisterDefinition(Draft draft) {
    this.id = draft.id;
    this.name = Objects.requireNonNull(draft.name);
    this.zone = draft.zone;
    this.version = Objects.requireNonNull(draft.version);
    this.validFrom = Objects.requireNonNull(draft.validFrom);
    this.controller = Objects.requireNonNull(draft.controller);
    this.fields = List.copyOf(draft.fields);
    this.searchKeys = List.copyOf(draft.searchKeys);
    this.activities = List.copyOf(draft.activities);
    this.sources = List.copyOf(draft.sources);
    this.recipients = List.copyOf(draft.recipients);
    this.disclosureRules = List.copyOf(draft.disclosureRules);
    this.transfers = List.copyOf(draft.transfers);
    this.registerLinks = List.copyOf(draft.registerLinks);
    this.lists = List.copyOf(draft.lists);
    this.retention = draft.retention;
    this.routing = Objects.requireNonNull(draft.routing);
    this.cookies = List.copyOf(draft.cookies);
    this.measures = List.copyOf(draft.measures);
    this.staffPolicy = draft.staffPolicy;
    this.manualFiling = draft.manualFiling;
    this.breachPolicy = draft.breachPolicy;
    this.rightsPolicy = draft.rightsPolicy;
    this.authority = Objects.requireNonNull(draft.authority);
    this.economicArea = draft.area;
    this.consent = draft.consent;
    this.automatedDecisions = draft.automatedDecisions;
    this.provision = draft.provision;
    this.dataProtectionOfficer = draft.dataProtectionOfficer;
    this.fieldsByPath =
        fields.stream().collect(Collectors.toUnmodifiableMap(f -> f.key().path(), f -> f));
    this.activitiesByPurpose =
        activities.stream().collect(Collectors.toUnmodifiableMap(a -> a.purpose(), a -> a));
  }

  /**
   * Begins a definition.
   *
   * @param id the technical id of the register
   * @return an empty builder
   */
  public static RegisterDefinitionBuilder builder(RegisterId id) {
    return new RegisterDefinitionBuilder(new Draft(id));
  }

  /** Begins another definition of the same register, such as a host's own from the shipped. */
  public RegisterDefinitionBuilder toBuilder() {
    return new RegisterDefinitionBuilder(Draft.of(this));
  }

  /** The technical id, which never changes. */
  public RegisterId id() {
    return id;
  }

  /** The name for people (S1). */
  public LocalizedText name() {
    return name;
  }

  /** The zone in which legal dates are counted: {@code Europe/Helsinki} unless the host set it. */
  public ZoneId zone() {
    return zone;
  }

  /** The version of this definition: the notice that people are shown (S25.2, L27). */
  public String version() {
    return version;
  }

  /** The first day on which this version holds. */
  public LocalDate validFrom() {
    return validFrom;
  }

  /** Who decides on the register (Art. 13(1)(a)). */
  public Controller controller() {
    return controller;
  }

  /** The closed schema, in the order in which people read it (S16.1). */
  public List<FieldSchema<?>> fields() {
    return fields;
  }

  /** The schema of a field, by its path; empty where the register may not hold such a field. */
  public Optional<FieldSchema<?>> field(String path) {
    return Optional.ofNullable(fieldsByPath.get(path));
  }

  /** By what customers can be found; nothing else is indexed (S45.3). */
  public List<SearchKey<?>> searchKeys() {
    return searchKeys;
  }

  /** The purposes, with what makes each lawful. */
  public List<ProcessingActivity> activities() {
    return activities;
  }

  /** The activity of a purpose; empty where the register does not serve it. */
  public Optional<ProcessingActivity> activity(Purpose purpose) {
    return Optional.ofNullable(activitiesByPurpose.get(purpose));
  }

  /** Balancing tests of active purposes whose day of review has passed (S5): only a warning. */
  public List<ReviewDue> reviewsDue(LocalDate today) {
    return ReviewDue.of(activities, today);
  }

  /** Where data may come from, one for each kind (S25 to S28). */
  public List<SourceDeclaration> sources() {
    return sources;
  }

  /** Who may receive data (Art. 13(1)(e)). */
  public List<Recipient> recipients() {
    return recipients;
  }

  /** A recipient by its code; empty where nobody of that code may receive data. */
  public Optional<Recipient> recipient(String code) {
    return recipients.stream().filter(recipient -> recipient.code().equals(code)).findFirst();
  }

  /** The closed list of grounds for disclosure (S29, S30). */
  public List<DisclosureRule> disclosureRules() {
    return disclosureRules;
  }

  /** Where else data may be handled; empty where none leaves the economic area (S31, S37). */
  public List<TransferRule> transfers() {
    return transfers;
  }

  /** The controller's other registers with which people are shared (S6). */
  public List<RegisterLink> registerLinks() {
    return registerLinks;
  }

  /** The lists and labels that may be made; none unless the host declares them (S9.2). */
  public List<PublicationList> lists() {
    return lists;
  }

  /** How long what is kept, what holds it longer, and how many approve its end (S32, S33). */
  public RetentionPolicy retentionPolicy() {
    return retention;
  }

  /** How long categories may be kept: one rule for each category and anchor (S33). */
  public List<RetentionRule> retention() {
    return retention.rules();
  }

  /** Who handles which request; every right has a role that people can reach (S72.1). */
  public RequestRouting routing() {
    return routing;
  }

  /** What is kept and read on visitors' devices (S46.1). */
  public List<CookieDefinition> cookies() {
    return cookies;
  }

  /** What protects the register (Art. 30(1)(g)). */
  public List<SecurityMeasure> measures() {
    return measures;
  }

  /** What is asked of whoever acts (S42, S43). */
  public StaffPolicy staffPolicy() {
    return staffPolicy;
  }

  /** Which paper there is, and where it may lie (S38). */
  public ManualFiling manualFiling() {
    return manualFiling;
  }

  /** By when a breach is notified (Art. 33(1)). */
  public BreachPolicy breachPolicy() {
    return breachPolicy;
  }

  /** How requests of data subjects are handled (Art. 12). */
  public RightsPolicy rightsPolicy() {
    return rightsPolicy;
  }

  /** To whom people complain (Art. 13(2)(d)). */
  public SupervisoryAuthority authority() {
    return authority;
  }

  /** The countries inside which data moves without a tool of Chapter V (S37.2). */
  public EconomicArea economicArea() {
    return economicArea;
  }

  /** What people are asked to consent to (S15). */
  public Declared<List<ConsentDefinition>> consent() {
    return consent;
  }

  /** Profiling and automated decisions (S66). */
  public Declared<List<AutomatedDecision>> automatedDecisions() {
    return automatedDecisions;
  }

  /** Whether people must give data (S2.1, Art. 13(2)(e)). */
  public Declared<Map<DataCategory, Provision>> provision() {
    return provision;
  }

  /** The data protection officer (Art. 13(1)(b), L14). */
  public Declared<ContactPoint> dataProtectionOfficer() {
    return dataProtectionOfficer;
  }

  @Override
  public String toString() {
    return "RegisterDefinition[" + id + ", version " + version + "]";
  }
}
