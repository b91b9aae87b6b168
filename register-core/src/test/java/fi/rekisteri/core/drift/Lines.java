package fi.rekisteri.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.DefinitionChanges;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.Provision;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.notice.ChangeRequirement;
import fi.rekisteri.notice.DefinitionChange;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.StorageTechnique;
import fi.rekisteri.visit.VisitDatum;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Lines of the table of docs/notice-drift.md, and what they are made of. */
final class Lines {
  static final LocalizedText TEXT = LocalizedText.of("Teksti", "Text", "Text");
  static final Purpose ORDERS = Purpose.ORDER_MANAGEMENT;
  static final Purpose ANALYTICS = Purpose.SITE_ANALYTICS;
  static final Purpose OWN = new Purpose("OWN_PURPOSE");

  private Lines() {}

  /** What a change requires, and what it requires to change it back. */
  record Line(
      String path, RegisterDraft before, RegisterDraft after, Set<Reason> there, Set<Reason> back) {
    void assertHolds() {
      assertThat(reasons(before, after, path)).as("there").isEqualTo(there);
      assertThat(reasons(after, before, path)).as("back").isEqualTo(back);
    }

    @Override
    public String toString() {
      return path + " requires " + there + ", and back " + back;
    }
  }

  static Set<Reason> reasons(RegisterDraft before, RegisterDraft after, String path) {
    DefinitionChange change = Versions.at(DefinitionDrift.between(before, after), path);
    Set<Reason> reasons = new HashSet<>();
    change.requirements().stream()
        .map(ChangeRequirement::reason)
        .map(Reason::valueOf)
        .forEach(reasons::add);
    return reasons;
  }

  static Line built(
      String path,
      UnaryOperator<RegisterDefinitionBuilder> change,
      Set<Reason> there,
      Set<Reason> back) {
    return new Line(path, Versions.SHIPPED, Versions.with(change), there, back);
  }

  static Line changed(
      String path, Consumer<DefinitionChanges> change, Set<Reason> there, Set<Reason> back) {
    return new Line(path, Versions.SHIPPED, Versions.changed(change), there, back);
  }

  static Line status(ActivityStatus status, Set<Reason> there, Set<Reason> back) {
    return changed(
        "activities[ORDER_MANAGEMENT].status", c -> c.status(status, ORDERS), there, back);
  }

  static ProcessingActivity own(LegalBasis basis) {
    return ProcessingActivity.active(
        OWN, TEXT, Map.of(SubjectRole.CUSTOMER, basis), Set.of(CustomerFields.EMAIL));
  }

  static Consumer<DefinitionChanges> basis(LegalBasis basis) {
    return c -> c.activity(ORDERS, one -> with(one, SubjectRole.CUSTOMER, basis));
  }

  static ProcessingActivity with(ProcessingActivity one, SubjectRole role, LegalBasis basis) {
    Map<SubjectRole, LegalBasis> bases = new HashMap<>(one.bases());
    bases.put(role, basis);
    return new ProcessingActivity(
        one.purpose(), one.description(), one.status(), bases, one.fields(), one.traits());
  }

  static ProcessingActivity described(ProcessingActivity one, LocalizedText text) {
    return new ProcessingActivity(
        one.purpose(), text, one.status(), one.bases(), one.fields(), one.traits());
  }

  static Line consent(
      String path, UnaryOperator<ConsentDefinition> change, Set<Reason> there, Set<Reason> back) {
    return new Line(path, Versions.SHIPPED, consenting(change), there, back);
  }

  static RegisterDraft consenting(UnaryOperator<ConsentDefinition> change) {
    return Versions.with(
        b ->
            b.consent(
                Versions.SHIPPED
                    .consent()
                    .map(
                        all ->
                            all.stream()
                                .map(
                                    one ->
                                        one.purpose().equals(ANALYTICS) ? change.apply(one) : one)
                                .toList())));
  }

  static Declared<List<AutomatedDecision>> deciding(AutomatedDecision.Kind kind, String ground) {
    return Declared.value(
        List.of(new AutomatedDecision(ORDERS, kind, TEXT, TEXT, Optional.of(new RuleId(ground)))));
  }

  static RegisterDraft providing(Provision.Requirement requirement) {
    return Versions.with(
        b ->
            b.provision(
                Declared.value(
                    Map.of(DataCategory.NAME, new Provision(requirement, Optional.empty())))));
  }

  static RegisterDraft officer(String email) {
    return Versions.with(
        b ->
            b.dataProtectionOfficer(
                Declared.value(ContactPoint.byEmail(ContactRole.DATA_PROTECTION_OFFICER, email))));
  }

  static Recipient recipient(Recipient.Role role) {
    return Recipient.category("OWN", TEXT, role, Set.of(CustomerFields.EMAIL));
  }

  static Recipient role(Recipient one, Recipient.Role role) {
    return Recipient.category(one.code(), one.category(), role, one.fields());
  }

  static Set<FieldKey<?>> plus(Set<FieldKey<?>> fields) {
    Set<FieldKey<?>> all = new HashSet<>(fields);
    all.add(CustomerFields.PHONE);
    return all;
  }

  static DisclosureRule rule(Purpose purpose) {
    return new DisclosureRule(
        new DisclosureGround("OWN"),
        purpose,
        Set.of("OWN"),
        Set.of(CustomerFields.EMAIL),
        DisclosureRule.Evidence.CONTRACT,
        TEXT);
  }

  static NamedParty party(String country) {
    return NamedParty.of("Taho Oy", new CountryCode(country));
  }

  static NamedParty agreed(String country) {
    return party(country).under(agreement());
  }

  static ProcessingAgreement agreement() {
    return ProcessingAgreement.signed("A-1", LocalDate.EPOCH, TEXT).statingEveryTerm();
  }

  static Line named(
      String path, NamedParty before, NamedParty after, Set<Reason> there, Set<Reason> back) {
    return new Line(path, finance(before), finance(after), there, back);
  }

  static RegisterDraft finance(NamedParty party) {
    return Versions.changed(c -> c.recipient("FINANCE_PARTNER", one -> one.named(party)));
  }

  static Consumer<DefinitionChanges> kept(Period period) {
    return c ->
        c.retention(
            DataCategory.ONLINE_IDENTIFIER,
            new RetentionRule(DataCategory.ONLINE_IDENTIFIER, RetentionAnchor.OBSERVATION, period));
  }

  static RegisterDraft contactsKept(Period period) {
    return Versions.changed(
        policy(
            p ->
                p.withRules(
                    p.rules().stream()
                        .map(
                            one ->
                                one.category().equals(DataCategory.CONTACT)
                                        && one.anchor() == RetentionAnchor.CUSTOMERSHIP_END
                                    ? new RetentionRule(one.category(), one.anchor(), period)
                                    : one)
                        .toList())));
  }

  static Consumer<DefinitionChanges> policy(UnaryOperator<RetentionPolicy> change) {
    return c -> c.retentionPolicy(change);
  }

  @SuppressWarnings("unchecked")
  static FieldKey<Object> retyped(FieldSchema<?> field) {
    return (FieldKey<Object>) field.key();
  }

  static CookieDefinition cookie(
      String name, boolean necessary, Period life, Set<VisitDatum> collects) {
    return new CookieDefinition(
        name,
        StorageTechnique.COOKIE,
        Optional.empty(),
        ANALYTICS,
        life,
        necessary,
        collects,
        TEXT,
        List.of());
  }

  static Line baked(
      String path,
      CookieDefinition before,
      CookieDefinition after,
      Set<Reason> there,
      Set<Reason> back) {
    return new Line(
        path,
        Versions.with(b -> b.cookie(before)),
        Versions.with(b -> b.cookie(after)),
        there,
        back);
  }
}
