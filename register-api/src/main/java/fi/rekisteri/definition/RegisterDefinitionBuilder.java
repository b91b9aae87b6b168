package fi.rekisteri.definition;

import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.rights.RequestRouting;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.CookieDefinition;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes a {@link RegisterDefinition}. Methods for one part add it; {@link #change} alters or takes
 * away what is there already, which is how a host makes the shipped definition its own. Nothing is
 * checked before {@link #build}. Each method but that one returns this builder. Not thread-safe.
 */
public final class RegisterDefinitionBuilder {
  private final Draft draft;

  RegisterDefinitionBuilder(Draft draft) {
    this.draft = draft;
  }

  /** The name for people (S1). */
  public RegisterDefinitionBuilder name(LocalizedText name) {
    draft.name = name;
    return this;
  }

  /**
   * The zone in which legal dates are counted.
   *
   * @param zone {@code Europe/Helsinki} unless called
   */
  public RegisterDefinitionBuilder zone(ZoneId zone) {
    draft.zone = zone;
    return this;
  }

  /**
   * The version of the definition and the day from which it holds.
   *
   * @param version 1 to 64 printable characters
   * @param firstDay a day in the register's zone
   */
  public RegisterDefinitionBuilder version(String version, LocalDate firstDay) {
    return version(version).validFrom(firstDay);
  }

  /**
   * The version of the definition, of a draft whose first day is not known yet.
   *
   * @param version 1 to 64 printable characters
   */
  public RegisterDefinitionBuilder version(String version) {
    draft.version = version;
    return this;
  }

  /**
   * The day from which the definition holds.
   *
   * @param firstDay a day in the register's zone
   */
  public RegisterDefinitionBuilder validFrom(LocalDate firstDay) {
    draft.validFrom = firstDay;
    return this;
  }

  /** Who decides on the register. */
  public RegisterDefinitionBuilder controller(Controller controller) {
    draft.controller = controller;
    return this;
  }

  /** Adds a field at the end. */
  public RegisterDefinitionBuilder field(FieldSchema<?> schema) {
    draft.fields.add(schema);
    return this;
  }

  /** Adds a search key of declared fields. */
  public RegisterDefinitionBuilder searchKey(SearchKey<?> search) {
    draft.searchKeys.add(search);
    return this;
  }

  /** By which facts of their data people are to be found: by none unless called. */
  public RegisterDefinitionBuilder foundBy(FoundBy facts) {
    draft.foundBy = facts;
    return this;
  }

  /** Adds a purpose, with what makes it lawful. */
  public RegisterDefinitionBuilder activity(ProcessingActivity activity) {
    draft.activities.add(activity);
    return this;
  }

  /** Adds a source. */
  public RegisterDefinitionBuilder source(SourceDeclaration source) {
    draft.sources.add(source);
    return this;
  }

  /** Adds a recipient. */
  public RegisterDefinitionBuilder recipient(Recipient recipient) {
    draft.recipients.add(recipient);
    return this;
  }

  /** Adds a ground for disclosure. */
  public RegisterDefinitionBuilder disclosureRule(DisclosureRule rule) {
    draft.disclosureRules.add(rule);
    return this;
  }

  /** Adds a country in which a recipient may handle data. */
  public RegisterDefinitionBuilder transfer(TransferRule rule) {
    draft.transfers.add(rule);
    return this;
  }

  /** Adds a list or labels that may be made. */
  public RegisterDefinitionBuilder list(PublicationList list) {
    draft.lists.add(list);
    return this;
  }

  /**
   * Adds another register of the same controller, with which people are shared (S6).
   *
   * @param link the link
   */
  public RegisterDefinitionBuilder registerLink(RegisterLink link) {
    draft.registerLinks.add(link);
    return this;
  }

  /** Adds a retention rule. */
  public RegisterDefinitionBuilder retention(RetentionRule rule) {
    draft.addRetention(List.of(rule));
    return this;
  }

  /**
   * The longest retention that the notice promises.
   *
   * @param longest 10 years unless called (S33)
   */
  public RegisterDefinitionBuilder longestRetention(Period longest) {
    draft.retention = draft.retention.withLongest(longest);
    return this;
  }

  /**
   * Who handles which request.
   *
   * @param routing roles for every right
   */
  public RegisterDefinitionBuilder routing(RequestRouting routing) {
    draft.routing = routing;
    return this;
  }

  /** Adds a cookie or the like. */
  public RegisterDefinitionBuilder cookie(CookieDefinition cookie) {
    draft.cookies.add(cookie);
    return this;
  }

  /** Adds a measure. */
  public RegisterDefinitionBuilder measure(SecurityMeasure measure) {
    draft.measures.add(measure);
    return this;
  }

  /**
   * What is asked of whoever acts.
   *
   * @param policy {@link StaffPolicy#FIRST} unless called
   */
  public RegisterDefinitionBuilder staffPolicy(StaffPolicy policy) {
    draft.staffPolicy = policy;
    return this;
  }

  /**
   * To whom people complain.
   *
   * @param authority the authority
   */
  public RegisterDefinitionBuilder authority(SupervisoryAuthority authority) {
    draft.authority = authority;
    return this;
  }

  /**
   * The countries inside which data moves without a tool.
   *
   * @param area the European Economic Area unless called
   */
  public RegisterDefinitionBuilder economicArea(EconomicArea area) {
    draft.area = area;
    return this;
  }

  /**
   * What people are asked to consent to.
   *
   * @param consent not stated unless called
   */
  public RegisterDefinitionBuilder consent(Declared<List<ConsentDefinition>> consent) {
    draft.consent = consent.map(List::copyOf);
    return this;
  }

  /**
   * Profiling and automated decisions.
   *
   * @param decisions not stated unless called
   */
  public RegisterDefinitionBuilder automatedDecisions(Declared<List<AutomatedDecision>> decisions) {
    draft.automatedDecisions = decisions.map(List::copyOf);
    return this;
  }

  /**
   * Whether people must give data.
   *
   * @param provision not stated unless called
   */
  public RegisterDefinitionBuilder provision(Declared<Map<DataCategory, Provision>> provision) {
    draft.provision = provision.map(Map::copyOf);
    return this;
  }

  /**
   * The data protection officer.
   *
   * @param officer not stated unless called
   */
  public RegisterDefinitionBuilder dataProtectionOfficer(Declared<ContactPoint> officer) {
    draft.dataProtectionOfficer = officer;
    return this;
  }

  /** What the controller answers to the authority: not stated unless called. */
  public RegisterDefinitionBuilder accountability(Accountability accountability) {
    draft.accountability = accountability;
    return this;
  }

  /** What of the notice is in the controller's own words. */
  public RegisterDefinitionBuilder notice(NoticeForm notice) {
    draft.notice = notice;
    return this;
  }

  /**
   * Alters or takes away parts that are there already.
   *
   * @param changes what to do with them
   */
  public RegisterDefinitionBuilder change(Consumer<DefinitionChanges> changes) {
    changes.accept(new DefinitionChanges(draft));
    return this;
  }

  /**
   * Checks the whole and freezes it.
   *
   * @return the definition; this builder may be used further without changing it
   * @throws DefinitionException {@code INVALID_DEFINITION} with every problem and its path
   */
  public RegisterDefinition build() {
    return new RegisterDefinition(draft.checked());
  }

  /** What is there by now, unchecked; this builder may be used further without changing it. */
  public RegisterDraft draft() {
    return new RegisterDraft(draft);
  }
}
