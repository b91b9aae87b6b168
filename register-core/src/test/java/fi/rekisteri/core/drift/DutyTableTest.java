package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.DefinitionChanges;
import fi.rekisteri.definition.Provision;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.notice.ChangeRequirement;
import fi.rekisteri.notice.DefinitionChange;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ContactPersonHold;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.VisitDatum;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/notice-drift.md, line by line and both ways. */
class DutyTableTest {
  private static final LocalizedText TEXT = LocalizedText.of("Teksti", "Text", "Text");
  private static final Purpose ORDERS = Purpose.ORDER_MANAGEMENT;
  private static final Purpose ANALYTICS = Purpose.SITE_ANALYTICS;
  private static final Purpose OWN = new Purpose("OWN_PURPOSE");

  /** What a change requires, and what it requires to change it back. */
  record Line(
      String path, RegisterDraft before, RegisterDraft after, Set<Reason> there, Set<Reason> back) {
    @Override
    public String toString() {
      return path + " requires " + there + ", and back " + back;
    }
  }

  @ParameterizedTest
  @MethodSource({"purposes", "consents", "parties", "leaving", "keeping", "cookies", "others"})
  @DisplayName("G5.1b G6 G7 G13 G35 each kind of change requires what the table says, both ways")
  void changeRequiresWhatTheTableSays(Line line) {
    assertThat(reasons(line.before, line.after, line.path)).isEqualTo(line.there);
    assertThat(reasons(line.after, line.before, line.path)).isEqualTo(line.back);
  }

  private static Set<Reason> reasons(RegisterDraft before, RegisterDraft after, String path) {
    DefinitionChange change = Versions.at(DefinitionDrift.between(before, after), path);
    Set<Reason> reasons = new HashSet<>();
    change.requirements().stream()
        .map(ChangeRequirement::reason)
        .map(Reason::valueOf)
        .forEach(reasons::add);
    return reasons;
  }

  static Stream<Line> purposes() {
    return Stream.of(
        built(
            "activities[OWN_PURPOSE]",
            b -> b.activity(own(new LegalBasis.Contract())),
            Set.of(INFORM_PURPOSE, OTHER_PURPOSE),
            Set.of(NOT_CARRIED_OUT)),
        built(
            "activities[OWN_PURPOSE]",
            b -> b.activity(own(new LegalBasis.Consent())),
            Set.of(INFORM_PURPOSE, CONSENT_BEGINS),
            Set.of(NOT_CARRIED_OUT)),
        built(
            "activities[OWN_PURPOSE]",
            b -> b.activity(own(new LegalBasis.LegalObligation("1/2000"))),
            Set.of(INFORM_PURPOSE),
            Set.of(NOT_CARRIED_OUT)),
        built(
            "activities[OWN_PURPOSE]",
            b -> b.activity(own(new LegalBasis.Contract()).withFields(Set.of())),
            Set.of(INFORM_PURPOSE),
            Set.of(NOT_CARRIED_OUT)),
        built(
            "activities[OWN_PURPOSE]",
            b -> b.activity(own(new LegalBasis.Contract()).withStatus(ActivityStatus.DRAFT)),
            Set.of(NOT_CARRIED_OUT),
            Set.of(NOT_CARRIED_OUT)),
        built(
            "activities[OWN_PURPOSE]",
            b -> b.activity(own(new LegalBasis.Contract()).withProfiling()),
            Set.of(INFORM_PURPOSE, OTHER_PURPOSE, IMPACT_PROFILING),
            Set.of(NOT_CARRIED_OUT)),
        status(ActivityStatus.SUSPENDED, Set.of(TOLD_ALREADY), Set.of(TOLD_ALREADY)),
        status(ActivityStatus.ENDED, Set.of(NOT_CARRIED_OUT), Set.of(INFORM_PURPOSE)),
        status(
            ActivityStatus.DRAFT,
            Set.of(NOT_CARRIED_OUT),
            Set.of(INFORM_PURPOSE, OTHER_PURPOSE, INTEREST_WEIGHED)),
        changed(
            "activities[ORDER_MANAGEMENT].fields[webAddress]",
            c -> c.bind(CustomerFields.WEB_ADDRESS, ORDERS),
            Set.of(INFORM_DATA, OTHER_PURPOSE, INTEREST_WEIGHED),
            Set.of(LESS)),
        changed(
            "activities[SITE_ANALYTICS].fields[email]",
            c -> c.bind(CustomerFields.EMAIL, ANALYTICS),
            Set.of(INFORM_DATA, CONSENT_WIDER),
            Set.of(LESS)),
        changed(
            "activities[ORDER_MANAGEMENT].bases[CUSTOMER]",
            basis(new LegalBasis.Consent()),
            Set.of(INFORM_BASIS, BASIS_CHANGED, CONSENT_BEGINS),
            Set.of(INFORM_BASIS, BASIS_CHANGED)),
        changed(
            "activities[ORDER_MANAGEMENT].bases[CUSTOMER]",
            basis(
                Versions.SHIPPED
                    .activity(ORDERS)
                    .orElseThrow()
                    .bases()
                    .get(SubjectRole.ORG_CONTACT_PERSON)),
            Set.of(INFORM_BASIS, BASIS_CHANGED, INTEREST_WEIGHED),
            Set.of(INFORM_BASIS, BASIS_CHANGED)),
        changed(
            "activities[ORDER_MANAGEMENT].bases[VISITOR]",
            c ->
                c.activity(
                    ORDERS, one -> with(one, SubjectRole.VISITOR, new LegalBasis.Contract())),
            Set.of(INFORM_PURPOSE, OTHER_PURPOSE),
            Set.of(LESS)),
        changed(
            "activities[ORDER_MANAGEMENT].traits.profiling",
            c -> c.activity(ORDERS, ProcessingActivity::withProfiling),
            Set.of(INFORM_DECISION, INTEREST_WEIGHED, IMPACT_PROFILING),
            Set.of(LESS)),
        changed(
            "activities[ORDER_MANAGEMENT].traits.prohibitedBy[DIRECT_MARKETING]",
            c -> c.activity(ORDERS, one -> one.prohibitedBy(ProhibitionScope.DIRECT_MARKETING)),
            Set.of(NEXT_NOTICE),
            Set.of(INFORM_OBJECTION)),
        changed(
            "activities[ORDER_MANAGEMENT].description[fi]",
            c -> c.activity(ORDERS, one -> described(one, TEXT)),
            Set.of(WORDS_CHANGED),
            Set.of(WORDS_CHANGED)));
  }

  static Stream<Line> consents() {
    return Stream.of(
        consent(
            "consent[SITE_ANALYTICS].wordingVersion",
            one -> new ConsentDefinition(one.purpose(), "99", one.wording(), one.withdrawal()),
            Set.of(CONSENT_WORDING),
            Set.of(CONSENT_WORDING)),
        consent(
            "consent[SITE_ANALYTICS].wording[fi]",
            one ->
                new ConsentDefinition(one.purpose(), one.wordingVersion(), TEXT, one.withdrawal()),
            Set.of(CONSENT_WORDING),
            Set.of(CONSENT_WORDING)),
        consent(
            "consent[SITE_ANALYTICS].wording[sv]",
            one ->
                new ConsentDefinition(
                    one.purpose(),
                    one.wordingVersion(),
                    LocalizedText.finnish(one.wording().in(fi.rekisteri.text.Language.FI)),
                    one.withdrawal()),
            Set.of(TRANSLATION),
            Set.of(TRANSLATION)),
        consent(
            "consent[SITE_ANALYTICS].withdrawal[en]",
            one -> new ConsentDefinition(one.purpose(), one.wordingVersion(), one.wording(), TEXT),
            Set.of(INFORM_WITHDRAWAL),
            Set.of(INFORM_WITHDRAWAL)),
        consent(
            "consent[SITE_ANALYTICS].validity",
            one -> one.holdingFor(Period.ofMonths(6)),
            Set.of(SHORTER),
            Set.of(CONSENT_LONGER)),
        new Line(
            "consent[SITE_ANALYTICS].validity",
            consenting(one -> one.holdingFor(Period.ofMonths(6))),
            consenting(one -> one.holdingFor(Period.ofMonths(13))),
            Set.of(CONSENT_LONGER),
            Set.of(SHORTER)),
        built(
            "automatedDecisions[ORDER_MANAGEMENT]",
            b -> b.automatedDecisions(deciding(AutomatedDecision.Kind.PROFILING, "Art. 22(2)(a)")),
            Set.of(INFORM_DECISION, IMPACT_PROFILING),
            Set.of(LESS)),
        built(
            "automatedDecisions[ORDER_MANAGEMENT]",
            b ->
                b.automatedDecisions(
                    deciding(AutomatedDecision.Kind.SOLELY_AUTOMATED, "Art. 22(2)(c)")),
            Set.of(INFORM_DECISION, IMPACT_PROFILING, CONSENT_DECISION),
            Set.of(LESS)),
        new Line(
            "automatedDecisions[ORDER_MANAGEMENT].kind",
            Versions.with(
                b -> b.automatedDecisions(deciding(AutomatedDecision.Kind.HUMAN_DECIDES, "x"))),
            Versions.with(
                b -> b.automatedDecisions(deciding(AutomatedDecision.Kind.SOLELY_AUTOMATED, "x"))),
            Set.of(INFORM_DECISION, IMPACT_PROFILING),
            Set.of(INFORM_DECISION)),
        new Line(
            "provision[NAME].requirement",
            providing(Provision.Requirement.VOLUNTARY),
            providing(Provision.Requirement.CONTRACTUAL),
            Set.of(INFORM_PROVISION),
            Set.of(LESS)));
  }

  static Stream<Line> parties() {
    return Stream.of(
        built(
            "recipients[OWN]",
            b -> b.recipient(recipient(Recipient.Role.SEPARATE_CONTROLLER)),
            Set.of(INFORM_RECIPIENT),
            Set.of(LESS)),
        built(
            "recipients[OWN]",
            b -> b.recipient(recipient(Recipient.Role.PROCESSOR)),
            Set.of(INFORM_RECIPIENT, AGREEMENT),
            Set.of(PROCESSOR_STOPS)),
        built(
            "recipients[OWN]",
            b -> b.recipient(recipient(Recipient.Role.SEPARATE_CONTROLLER).named(party("US"))),
            Set.of(INFORM_RECIPIENT, TRANSFER_GROUND),
            Set.of(LESS)),
        built(
            "recipients[OWN]",
            b ->
                b.recipient(recipient(Recipient.Role.SEPARATE_CONTROLLER))
                    .disclosureRule(rule(ANALYTICS)),
            Set.of(INFORM_RECIPIENT, CONSENT_RECIPIENT),
            Set.of(LESS)),
        built(
            "recipients[OWN]",
            b -> b.recipient(recipient(Recipient.Role.PROCESSOR)).disclosureRule(rule(ANALYTICS)),
            Set.of(INFORM_RECIPIENT, AGREEMENT),
            Set.of(PROCESSOR_STOPS)),
        changed(
            "recipients[FINANCE_PARTNER].role",
            c -> c.recipient("FINANCE_PARTNER", one -> role(one, Recipient.Role.AUTHORITY)),
            Set.of(INFORM_RECIPIENT),
            Set.of(INFORM_RECIPIENT, AGREEMENT)),
        changed(
            "recipients[FINANCE_PARTNER].fields[phone]",
            c -> c.recipient("FINANCE_PARTNER", one -> one.withFields(plus(one.fields()))),
            Set.of(INFORM_RECIPIENT),
            Set.of(PROCESSOR_STOPS)),
        changed(
            "recipients[FINANCE_PARTNER].party",
            c -> c.recipient("FINANCE_PARTNER", one -> one.named(agreed("FI"))),
            Set.of(NEXT_NOTICE),
            Set.of(PROCESSOR_STOPS)),
        changed(
            "recipients[FINANCE_PARTNER].party",
            c -> c.recipient("FINANCE_PARTNER", one -> one.named(agreed("US"))),
            Set.of(INFORM_TRANSFER, TRANSFER_GROUND),
            Set.of(PROCESSOR_STOPS)),
        named(
            "recipients[FINANCE_PARTNER].party.country",
            agreed("FI"),
            agreed("US"),
            Set.of(INFORM_TRANSFER, TRANSFER_GROUND),
            Set.of(INFORM_TRANSFER)),
        named(
            "recipients[FINANCE_PARTNER].party.agreement",
            agreed("FI"),
            party("FI"),
            Set.of(AGREEMENT),
            Set.of(EVIDENCE)),
        named(
            "recipients[FINANCE_PARTNER].party.agreement.subProcessors[US]",
            agreed("FI"),
            party("FI")
                .under(
                    agreement()
                        .approving(
                            SubProcessor.of("Sub Inc", new CountryCode("US"), LocalDate.EPOCH))),
            Set.of(SUB_PROCESSOR, INFORM_RECIPIENT, TRANSFER_GROUND),
            Set.of(LESS)),
        named(
            "recipients[FINANCE_PARTNER].party.agreement.terms[AUDITS]",
            agreed("FI"),
            party("FI").under(ProcessingAgreement.signed("A-1", LocalDate.EPOCH, TEXT)),
            Set.of(AGREEMENT),
            Set.of(EVIDENCE)),
        changed(
            "sources[PARTNER_DIGITAL]",
            c -> c.withoutSource(SourceKind.PARTNER_DIGITAL),
            Set.of(LESS),
            Set.of(INFORM_SOURCE, IMPACT_SOURCE)),
        changed(
            "sources[DATA_SUBJECT]",
            c -> c.withoutSource(SourceKind.DATA_SUBJECT),
            Set.of(LESS),
            Set.of(INFORM_SOURCE)),
        changed(
            "sources[SUBCONTRACTOR].categories[BILLING]",
            c ->
                c.source(
                    SourceKind.SUBCONTRACTOR,
                    one -> one.withCategories(Set.of(DataCategory.BILLING))),
            Set.of(INFORM_SOURCE),
            Set.of(LESS)));
  }

  static Stream<Line> leaving() {
    TransferRule rule =
        TransferRule.of(
            "WEB_ANALYTICS",
            new CountryCode("US"),
            TEXT,
            TransferTool.of(TransferTool.Kind.STANDARD_CLAUSES, "SCC"));
    TransferRule explicit =
        TransferRule.of(
            "WEB_ANALYTICS",
            new CountryCode("US"),
            TEXT,
            TransferTool.of(TransferTool.Kind.STANDARD_CLAUSES, "SCC"),
            TransferTool.of(TransferTool.Kind.EXPLICIT_CONSENT, "C"));
    return Stream.of(
        built(
            "disclosureRules[OWN]",
            b -> b.disclosureRule(rule(ORDERS)),
            Set.of(INFORM_RECIPIENT),
            Set.of(LESS)),
        built(
            "disclosureRules[OWN]",
            b ->
                b.recipient(recipient(Recipient.Role.SEPARATE_CONTROLLER))
                    .disclosureRule(rule(ANALYTICS)),
            Set.of(INFORM_RECIPIENT, CONSENT_RECIPIENT),
            Set.of(LESS)),
        built(
            "transfers[WEB_ANALYTICS/US]",
            b -> b.transfer(rule),
            Set.of(INFORM_TRANSFER, TRANSFER_GROUND),
            Set.of(LESS)),
        new Line(
            "transfers[WEB_ANALYTICS/US].tools[EXPLICIT_CONSENT]",
            Versions.with(b -> b.transfer(rule)),
            Versions.with(b -> b.transfer(explicit)),
            Set.of(INFORM_TRANSFER, CONSENT_TRANSFER),
            Set.of(INFORM_TRANSFER, TRANSFER_GROUND)),
        built(
            "economicArea.memberships[FR].days.last",
            b ->
                b.economicArea(
                    EconomicArea.EEA.without(new CountryCode("FR"), LocalDate.of(2030, 1, 1))),
            Set.of(TRANSFER_GROUND),
            Set.of(TRANSFER_GROUND)),
        built(
            "registerLinks[toinen/AD_TARGETING_OWN]",
            b ->
                b.registerLink(
                    new RegisterLink(
                        new RegisterId("toinen"),
                        Versions.CONTROLLER,
                        Purpose.AD_TARGETING_OWN,
                        Set.of())),
            Set.of(INFORM_PURPOSE, IMPACT_MATCHING),
            Set.of(LESS)),
        built(
            "lists[LABELS]",
            b -> b.list(fi.rekisteri.publication.PublicationList.labels("LABELS", TEXT)),
            Set.of(INFORM_RECIPIENT),
            Set.of(LESS)));
  }

  static Stream<Line> keeping() {
    return Stream.of(
        changed(
            "fields[webAddress]",
            c -> c.withoutField("webAddress"),
            Set.of(LESS),
            Set.of(INFORM_DATA)),
        changed(
            "fields[customerNumber]",
            c -> c.withoutField("customerNumber"),
            Set.of(LESS),
            Set.of(INFORM_DATA, IMPACT_DATA)),
        changed(
            "fields[phone].required",
            c ->
                c.field(
                    "phone",
                    f ->
                        new fi.rekisteri.definition.FieldSchema<>(
                            retyped(f), f.category(), true, f.portable(), f.label())),
            Set.of(INFORM_PROVISION),
            Set.of(LESS)),
        changed(
            "fields[phone].portable",
            c ->
                c.field(
                    "phone",
                    f ->
                        new fi.rekisteri.definition.FieldSchema<>(
                            retyped(f), f.category(), f.required(), !f.portable(), f.label())),
            Set.of(INFORM_RIGHTS),
            Set.of(NEXT_NOTICE)),
        changed(
            "retention[ONLINE_IDENTIFIER/OBSERVATION].length",
            kept(Period.ofMonths(13)),
            Set.of(INFORM_RETENTION),
            Set.of(SHORTER)),
        new Line(
            "retention[CONTACT/CUSTOMERSHIP_END].length",
            Versions.SHIPPED,
            contactsKept(Period.ofYears(5)),
            Set.of(PROCESSOR_ERASES),
            Set.of(INFORM_RETENTION)),
        changed(
            "holds[OPEN_INVOICE]",
            policy(
                p ->
                    p.withHolds(
                        p.holds().stream().filter(h -> !h.code().equals("OPEN_INVOICE")).toList())),
            Set.of(SHORTER),
            Set.of(INFORM_RETENTION)),
        changed(
            "retentionPolicy.longest",
            policy(p -> p.withLongest(Period.ofYears(20))),
            Set.of(INFORM_RETENTION),
            Set.of(SHORTER)),
        changed(
            "retentionPolicy.approvals",
            policy(p -> p.withApprovals(3 - p.approvals())),
            Set.of(INTERNAL),
            Set.of(INTERNAL)),
        changed(
            "retentionPolicy.contactPersonHold",
            policy(p -> p.withContactPersonHold(ContactPersonHold.RETENTION_PERIOD)),
            Set.of(INFORM_RETENTION),
            Set.of(SHORTER)));
  }

  static Stream<Line> cookies() {
    return Stream.of(
        built(
            "cookies[own]",
            b -> b.cookie(cookie("own", false, Period.ofDays(30), Set.of())),
            Set.of(INFORM_COOKIE, CONSENT_COOKIE),
            Set.of(LESS)),
        built(
            "cookies[own]",
            b -> b.cookie(cookie("own", true, Period.ofDays(30), Set.of())),
            Set.of(INFORM_COOKIE),
            Set.of(LESS)),
        built(
            "cookies[own]",
            b -> b.cookie(cookie("own", false, Period.ofDays(30), Set.of(VisitDatum.INTEREST))),
            Set.of(INFORM_COOKIE, CONSENT_COOKIE, IMPACT_PROFILING),
            Set.of(LESS)),
        baked(
            "cookies[own].lifetime",
            cookie("own", false, Period.ofDays(30), Set.of()),
            cookie("own", false, Period.ofDays(60), Set.of()),
            Set.of(INFORM_COOKIE, CONSENT_COOKIE),
            Set.of(SHORTER)),
        baked(
            "cookies[own].strictlyNecessary",
            cookie("own", true, Period.ofDays(30), Set.of()),
            cookie("own", false, Period.ofDays(30), Set.of()),
            Set.of(INFORM_COOKIE, CONSENT_COOKIE),
            Set.of(INFORM_COOKIE)),
        baked(
            "cookies[own].collects[GENDER]",
            cookie("own", false, Period.ofDays(30), Set.of()),
            cookie("own", false, Period.ofDays(30), Set.of(VisitDatum.GENDER)),
            Set.of(INFORM_COOKIE, CONSENT_COOKIE, IMPACT_PROFILING),
            Set.of(LESS)));
  }

  static Stream<Line> others() {
    ContactPoint contact = Versions.CONTROLLER.contacts().get(0);
    RegisterDraft numbered =
        Versions.with(b -> b.controller(Versions.CONTROLLER.withBusinessId("1234567-1")));
    return Stream.of(
        built(
            "version",
            b -> b.version("2", LocalDate.of(2027, 1, 1)),
            Set.of(NEXT_NOTICE),
            Set.of(NEXT_NOTICE)),
        built("zone", b -> b.zone(ZoneId.of("UTC")), Set.of(INTERNAL), Set.of(INTERNAL)),
        built(
            "controller.name",
            b -> b.controller(Controller.of("Toinen Oy", contact)),
            Set.of(INFORM_CONTROLLER, CONSENT_CONTROLLER),
            Set.of(INFORM_CONTROLLER, CONSENT_CONTROLLER)),
        new Line(
            "controller.name",
            numbered,
            Versions.with(
                b ->
                    b.controller(
                        Controller.of("Uusi nimi Oy", contact).withBusinessId("1234567-1"))),
            Set.of(INFORM_CONTROLLER),
            Set.of(INFORM_CONTROLLER)),
        new Line(
            "controller.businessId",
            numbered,
            Versions.with(b -> b.controller(Versions.CONTROLLER.withBusinessId("7654321-7"))),
            Set.of(INFORM_CONTROLLER, CONSENT_CONTROLLER),
            Set.of(INFORM_CONTROLLER, CONSENT_CONTROLLER)),
        new Line(
            "dataProtectionOfficer.email",
            officer("a@example.fi"),
            officer("b@example.fi"),
            Set.of(INFORM_OFFICER),
            Set.of(INFORM_OFFICER)),
        built(
            "measures[ELECTRONIC/FIELD_ENCRYPTION].reviewedOn",
            b -> b.change(c -> c.measures(one -> one.reviewed(LocalDate.of(2026, 12, 1)))),
            Set.of(EVIDENCE),
            Set.of(EVIDENCE)),
        built(
            "notice.statements[own]",
            b -> b.notice(NoticeForm.MADE.with(NoticeStatement.of("own", NoticeRow.COOKIES, TEXT))),
            Set.of(WORDS_CHANGED),
            Set.of(WORDS_CHANGED)));
  }

  @Test
  @DisplayName("G7 a requirement of consent names the purposes whose consents it concerns")
  void requirementNamesPurposes() {
    RegisterDraft other =
        Versions.with(
            b -> b.controller(Controller.of("Toinen Oy", Versions.CONTROLLER.contacts().get(0))));
    DefinitionChange change =
        Versions.at(DefinitionDrift.between(Versions.SHIPPED, other), "controller.name");
    ChangeRequirement first = change.requirements().get(0);
    assertThat(first.reason()).isEqualTo(CONSENT_CONTROLLER.name());
    assertThat(first.purposes())
        .contains(ANALYTICS, Purpose.MARKETING_TARGETING)
        .doesNotContain(ORDERS);
    assertThat(first.sources()).contains(new RuleId("Art. 4(11)"));
  }

  @Test
  @DisplayName(
      "S33 a period is longer where it keeps anybody longer, from any day of a leap year on")
  void periodsAreCompared() {
    assertThat(Lengths.isLonger("P1M", "P30D")).as("in February").isTrue();
    assertThat(Lengths.isLonger("P30D", "P1M")).as("in January").isTrue();
    assertThat(Lengths.isLonger("P1M", "P28D")).isFalse();
    assertThat(Lengths.isLonger("P1Y", "P12M")).isFalse();
    assertThat(Lengths.isLonger("P365D", "P1Y")).as("over 29 February").isTrue();
    assertThat(Lengths.isLonger("P1Y", "P2000000000Y")).isTrue();
    assertThat(Lengths.isLonger("P6M", "")).as("without an end").isTrue();
  }

  private static Line built(
      String path,
      UnaryOperator<RegisterDefinitionBuilder> change,
      Set<Reason> there,
      Set<Reason> back) {
    return new Line(path, Versions.SHIPPED, Versions.with(change), there, back);
  }

  private static Line changed(
      String path, Consumer<DefinitionChanges> change, Set<Reason> there, Set<Reason> back) {
    return new Line(path, Versions.SHIPPED, Versions.changed(change), there, back);
  }

  private static Line status(ActivityStatus status, Set<Reason> there, Set<Reason> back) {
    return changed(
        "activities[ORDER_MANAGEMENT].status", c -> c.status(status, ORDERS), there, back);
  }

  private static ProcessingActivity own(LegalBasis basis) {
    return ProcessingActivity.active(
        OWN, TEXT, Map.of(SubjectRole.CUSTOMER, basis), Set.of(CustomerFields.EMAIL));
  }

  private static Consumer<DefinitionChanges> basis(LegalBasis basis) {
    return c -> c.activity(ORDERS, one -> with(one, SubjectRole.CUSTOMER, basis));
  }

  private static ProcessingActivity with(
      ProcessingActivity one, SubjectRole role, LegalBasis basis) {
    Map<SubjectRole, LegalBasis> bases = new HashMap<>(one.bases());
    bases.put(role, basis);
    return new ProcessingActivity(
        one.purpose(), one.description(), one.status(), bases, one.fields(), one.traits());
  }

  private static ProcessingActivity described(ProcessingActivity one, LocalizedText text) {
    return new ProcessingActivity(
        one.purpose(), text, one.status(), one.bases(), one.fields(), one.traits());
  }

  private static Line consent(
      String path, UnaryOperator<ConsentDefinition> change, Set<Reason> there, Set<Reason> back) {
    return new Line(path, Versions.SHIPPED, consenting(change), there, back);
  }

  private static RegisterDraft consenting(UnaryOperator<ConsentDefinition> change) {
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

  private static Declared<List<AutomatedDecision>> deciding(
      AutomatedDecision.Kind kind, String ground) {
    return Declared.value(
        List.of(new AutomatedDecision(ORDERS, kind, TEXT, TEXT, Optional.of(new RuleId(ground)))));
  }

  private static RegisterDraft providing(Provision.Requirement requirement) {
    return Versions.with(
        b ->
            b.provision(
                Declared.value(
                    Map.of(DataCategory.NAME, new Provision(requirement, Optional.empty())))));
  }

  private static RegisterDraft officer(String email) {
    return Versions.with(
        b ->
            b.dataProtectionOfficer(
                Declared.value(ContactPoint.byEmail(ContactRole.DATA_PROTECTION_OFFICER, email))));
  }

  private static Recipient recipient(Recipient.Role role) {
    return Recipient.category("OWN", TEXT, role, Set.of(CustomerFields.EMAIL));
  }

  private static Recipient role(Recipient one, Recipient.Role role) {
    return Recipient.category(one.code(), one.category(), role, one.fields());
  }

  private static Set<fi.rekisteri.processing.FieldKey<?>> plus(
      Set<fi.rekisteri.processing.FieldKey<?>> fields) {
    Set<fi.rekisteri.processing.FieldKey<?>> all = new HashSet<>(fields);
    all.add(CustomerFields.PHONE);
    return all;
  }

  private static DisclosureRule rule(Purpose purpose) {
    return new DisclosureRule(
        new DisclosureGround("OWN"),
        purpose,
        Set.of("OWN"),
        Set.of(CustomerFields.EMAIL),
        DisclosureRule.Evidence.CONTRACT,
        TEXT);
  }

  private static NamedParty party(String country) {
    return NamedParty.of("Taho Oy", new CountryCode(country));
  }

  private static NamedParty agreed(String country) {
    return party(country).under(agreement());
  }

  private static ProcessingAgreement agreement() {
    return ProcessingAgreement.signed("A-1", LocalDate.EPOCH, TEXT).statingEveryTerm();
  }

  private static Line named(
      String path, NamedParty before, NamedParty after, Set<Reason> there, Set<Reason> back) {
    return new Line(path, finance(before), finance(after), there, back);
  }

  private static RegisterDraft finance(NamedParty party) {
    return Versions.changed(c -> c.recipient("FINANCE_PARTNER", one -> one.named(party)));
  }

  private static Consumer<DefinitionChanges> kept(Period period) {
    return c ->
        c.retention(
            DataCategory.ONLINE_IDENTIFIER,
            new RetentionRule(DataCategory.ONLINE_IDENTIFIER, RetentionAnchor.OBSERVATION, period));
  }

  private static RegisterDraft contactsKept(Period period) {
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

  private static Consumer<DefinitionChanges> policy(UnaryOperator<RetentionPolicy> change) {
    return c -> c.retentionPolicy(change);
  }

  @SuppressWarnings("unchecked")
  private static fi.rekisteri.processing.FieldKey<Object> retyped(
      fi.rekisteri.definition.FieldSchema<?> field) {
    return (fi.rekisteri.processing.FieldKey<Object>) field.key();
  }

  private static CookieDefinition cookie(
      String name, boolean necessary, Period life, Set<VisitDatum> collects) {
    return new CookieDefinition(
        name,
        fi.rekisteri.visit.StorageTechnique.COOKIE,
        Optional.empty(),
        ANALYTICS,
        life,
        necessary,
        collects,
        TEXT,
        List.of());
  }

  private static Line baked(
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
