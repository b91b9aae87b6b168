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
  private final Draft parts;
  private final Map<String, FieldSchema<?>> fieldsByPath;
  private final Map<Purpose, ProcessingActivity> activitiesByPurpose;

  /** Freezes a draft that passed every check. */
  RegisterDefinition(Draft checked) {
    this.parts = checked.frozen();
    this.fieldsByPath =
        parts.fields.stream().collect(Collectors.toUnmodifiableMap(f -> f.key().path(), f -> f));
    this.activitiesByPurpose =
        parts.activities.stream().collect(Collectors.toUnmodifiableMap(a -> a.purpose(), a -> a));
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
    return new RegisterDefinitionBuilder(parts.copy());
  }

  /** The same as a draft, such as to look at its notice or to write it to a file. */
  public RegisterDraft draft() {
    return new RegisterDraft(parts);
  }

  /** The technical id, which never changes. */
  public RegisterId id() {
    return parts.id;
  }

  /** The name for people (S1). */
  public LocalizedText name() {
    return Objects.requireNonNull(parts.name);
  }

  /** The zone in which legal dates are counted: {@code Europe/Helsinki} unless the host set it. */
  public ZoneId zone() {
    return parts.zone;
  }

  /** The version of this definition: the notice that people are shown (S25.2, L27). */
  public String version() {
    return Objects.requireNonNull(parts.version);
  }

  /** The first day on which this version holds. */
  public LocalDate validFrom() {
    return Objects.requireNonNull(parts.validFrom);
  }

  /** Who decides on the register (Art. 13(1)(a)). */
  public Controller controller() {
    return Objects.requireNonNull(parts.controller);
  }

  /** The closed schema, in the order in which people read it (S16.1). */
  public List<FieldSchema<?>> fields() {
    return parts.fields;
  }

  /** The schema of a field, by its path; empty where the register may not hold such a field. */
  public Optional<FieldSchema<?>> field(String path) {
    return Optional.ofNullable(fieldsByPath.get(path));
  }

  /** By what customers can be found; nothing else is indexed (S45.3). */
  public List<SearchKey<?>> searchKeys() {
    return parts.searchKeys;
  }

  /** By which facts of their data customers can be found, beside choices and terms. */
  public FoundBy foundBy() {
    return parts.foundBy;
  }

  /** The purposes, with what makes each lawful. */
  public List<ProcessingActivity> activities() {
    return parts.activities;
  }

  /** The activity of a purpose; empty where the register does not serve it. */
  public Optional<ProcessingActivity> activity(Purpose purpose) {
    return Optional.ofNullable(activitiesByPurpose.get(purpose));
  }

  /** Balancing tests of active purposes whose day of review has passed (S5): only a warning. */
  public List<ReviewDue> reviewsDue(LocalDate today) {
    return ReviewDue.of(parts.activities, today);
  }

  /** Where data may come from, one for each kind (S25 to S28). */
  public List<SourceDeclaration> sources() {
    return parts.sources;
  }

  /** Who may receive data (Art. 13(1)(e)). */
  public List<Recipient> recipients() {
    return parts.recipients;
  }

  /** A recipient by its code; empty where nobody of that code may receive data. */
  public Optional<Recipient> recipient(String code) {
    return parts.recipients.stream().filter(recipient -> recipient.code().equals(code)).findFirst();
  }

  /** The closed list of grounds for disclosure (S29, S30). */
  public List<DisclosureRule> disclosureRules() {
    return parts.disclosureRules;
  }

  /** Where else data may be handled; empty where none leaves the economic area (S31, S37). */
  public List<TransferRule> transfers() {
    return parts.transfers;
  }

  /** The controller's other registers with which people are shared (S6). */
  public List<RegisterLink> registerLinks() {
    return parts.registerLinks;
  }

  /** The lists and labels that may be made; none unless the host declares them (S9.2). */
  public List<PublicationList> lists() {
    return parts.lists;
  }

  /** How long what is kept, what holds it longer, and how many approve its end (S32, S33). */
  public RetentionPolicy retentionPolicy() {
    return parts.retention;
  }

  /** How long categories may be kept: one rule for each category and anchor (S33). */
  public List<RetentionRule> retention() {
    return parts.retention.rules();
  }

  /** Who handles which request; every right has a role that people can reach (S72.1). */
  public RequestRouting routing() {
    return Objects.requireNonNull(parts.routing);
  }

  /** What is kept and read on visitors' devices (S46.1). */
  public List<CookieDefinition> cookies() {
    return parts.cookies;
  }

  /** What protects the register (Art. 30(1)(g)). */
  public List<SecurityMeasure> measures() {
    return parts.measures;
  }

  /** What is asked of whoever acts (S42, S43). */
  public StaffPolicy staffPolicy() {
    return parts.staffPolicy;
  }

  /** Which paper there is, and where it may lie (S38). */
  public ManualFiling manualFiling() {
    return parts.manualFiling;
  }

  /** By when a breach is notified (Art. 33(1)). */
  public BreachPolicy breachPolicy() {
    return parts.breachPolicy;
  }

  /** How requests of data subjects are handled (Art. 12). */
  public RightsPolicy rightsPolicy() {
    return parts.rightsPolicy;
  }

  /** To whom people complain (Art. 13(2)(d)). */
  public SupervisoryAuthority authority() {
    return Objects.requireNonNull(parts.authority);
  }

  /** The countries inside which data moves without a tool of Chapter V (S37.2). */
  public EconomicArea economicArea() {
    return parts.area;
  }

  /** What people are asked to consent to (S15). */
  public Declared<List<ConsentDefinition>> consent() {
    return parts.consent;
  }

  /** Profiling and automated decisions (S66). */
  public Declared<List<AutomatedDecision>> automatedDecisions() {
    return parts.automatedDecisions;
  }

  /** Whether people must give data (S2.1, Art. 13(2)(e)). */
  public Declared<Map<DataCategory, Provision>> provision() {
    return parts.provision;
  }

  /** The data protection officer (Art. 13(1)(b), L14). */
  public Declared<ContactPoint> dataProtectionOfficer() {
    return parts.dataProtectionOfficer;
  }

  /** What the controller answers to the authority (Art. 5(2), 30, 35). */
  public Accountability accountability() {
    return parts.accountability;
  }

  /** What of the notice is in the controller's own words. */
  public NoticeForm notice() {
    return parts.notice;
  }

  @Override
  public String toString() {
    return "RegisterDefinition[" + parts.id + ", version " + parts.version + "]";
  }
}
