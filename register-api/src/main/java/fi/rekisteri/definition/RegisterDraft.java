package fi.rekisteri.definition;

import fi.rekisteri.breach.BreachPolicy;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.error.DefinitionException;
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
import fi.rekisteri.rights.RequestRouting;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.CookieDefinition;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A description of a register that may still be incomplete, or contradict itself and the law: what
 * a file says, or a notice that was written before anybody checked it. It can be looked at, shown
 * as a notice and written to a file; a register runs on a {@link RegisterDefinition} only, which
 * {@link #checked} gives. What is missing is empty here; {@code Declared} tells "none" from "no
 * answer".
 *
 * <p>Immutable and thread-safe. Printing it shows id and version only.
 */
public final class RegisterDraft {
  private final Draft parts;

  RegisterDraft(Draft parts) {
    this.parts = parts.frozen();
  }

  /**
   * The definition, if nothing is wrong with it.
   *
   * @return the definition
   * @throws DefinitionException {@code INVALID_DEFINITION} with every problem and its path
   */
  public RegisterDefinition checked() {
    return new RegisterDefinition(parts.checked());
  }

  /** Begins another draft from this one. */
  public RegisterDefinitionBuilder toBuilder() {
    return new RegisterDefinitionBuilder(parts.copy());
  }

  /** The activity of a purpose; empty where it is not declared. */
  public Optional<ProcessingActivity> activity(Purpose purpose) {
    return parts.activityFor(purpose);
  }

  /** The recipient of a code; empty where it is not declared. */
  public Optional<Recipient> recipient(String code) {
    return parts.recipient(code);
  }

  /**
   * Whether a path names a part that is there, such as {@code activities[STATISTICS]}.
   *
   * @param path the path
   * @return false where nothing is there
   */
  public boolean has(String path) {
    return PartPaths.of(parts).contains(path);
  }

  /** The technical id, which never changes. */
  public RegisterId id() {
    return parts.id;
  }

  /** The name for people (S1). */
  public Optional<LocalizedText> name() {
    return Optional.ofNullable(parts.name);
  }

  /** The zone in which legal dates are counted: {@code Europe/Helsinki} unless the host set it. */
  public ZoneId zone() {
    return parts.zone;
  }

  /** The version of this definition: the notice that people are shown (S25.2, L27). */
  public Optional<String> version() {
    return Optional.ofNullable(parts.version);
  }

  /** The first day on which this version holds. */
  public Optional<LocalDate> validFrom() {
    return Optional.ofNullable(parts.validFrom);
  }

  /** Who decides on the register (Art. 13(1)(a)). */
  public Optional<Controller> controller() {
    return Optional.ofNullable(parts.controller);
  }

  /** The closed schema, in the order in which people read it (S16.1). */
  public List<FieldSchema<?>> fields() {
    return parts.fields;
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

  /** Where data may come from, one for each kind (S25 to S28). */
  public List<SourceDeclaration> sources() {
    return parts.sources;
  }

  /** Who may receive data (Art. 13(1)(e)). */
  public List<Recipient> recipients() {
    return parts.recipients;
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

  /** Who handles which request; every right has a role that people can reach (S72.1). */
  public Optional<RequestRouting> routing() {
    return Optional.ofNullable(parts.routing);
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
  public Optional<SupervisoryAuthority> authority() {
    return Optional.ofNullable(parts.authority);
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
    return "RegisterDraft[" + parts.id + ", version " + parts.version + "]";
  }
}
