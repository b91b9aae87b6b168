package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.Lines.*;
import static fi.rekisteri.core.drift.Reason.*;

import fi.rekisteri.core.drift.Lines.Line;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.Provision;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/notice-drift.md, line by line and both ways. */
class PurposeDutiesTest {
  @ParameterizedTest
  @MethodSource({"purposes", "ofFieldsAndBases", "ofTraits", "consents", "decisions"})
  @DisplayName("G5.1b G6 G7 G35 each kind of change requires what the table says, both ways")
  void changeRequiresWhatTheTableSays(Line line) {
    line.assertHolds();
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
        status(
            ActivityStatus.ENDED,
            Set.of(NOT_CARRIED_OUT),
            Set.of(INFORM_PURPOSE, INTEREST_WEIGHED)),
        status(
            ActivityStatus.DRAFT,
            Set.of(NOT_CARRIED_OUT),
            Set.of(INFORM_PURPOSE, OTHER_PURPOSE, INTEREST_WEIGHED)));
  }

  static Stream<Line> ofFieldsAndBases() {
    return Stream.of(
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
            Set.of(LESS)));
  }

  static Stream<Line> ofTraits() {
    return Stream.of(
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
                    LocalizedText.finnish(one.wording().in(Language.FI)),
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
            Set.of(CONSENT_LONGER)));
  }

  static Stream<Line> decisions() {
    return Stream.of(
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
            Set.of(INFORM_SILENT)),
        built(
            "automatedDecisions[ORDER_MANAGEMENT]",
            b ->
                b.automatedDecisions(
                    deciding(AutomatedDecision.Kind.SOLELY_AUTOMATED, "Art. 22(2)(c)")),
            Set.of(INFORM_DECISION, IMPACT_PROFILING, CONSENT_DECISION),
            Set.of(INFORM_SILENT)),
        new Line(
            "automatedDecisions",
            Versions.with(b -> b.automatedDecisions(Declared.noneDeclared())),
            Versions.with(b -> b.automatedDecisions(Declared.notStated())),
            Set.of(INFORM_SILENT),
            Set.of(PART_OF_ANOTHER)),
        new Line(
            "automatedDecisions[ORDER_MANAGEMENT]",
            Versions.with(
                b -> b.automatedDecisions(deciding(AutomatedDecision.Kind.PROFILING, "x"))),
            Versions.with(b -> b.automatedDecisions(Declared.value(List.of()))),
            Set.of(INFORM_SILENT),
            Set.of(INFORM_DECISION, IMPACT_PROFILING)),
        new Line(
            "activities[ORDER_MANAGEMENT].bases[CUSTOMER]",
            Versions.changed(c -> c.status(ActivityStatus.DRAFT, ORDERS)),
            Versions.changed(basis(new LegalBasis.Consent())),
            Set.of(PART_OF_ANOTHER),
            Set.of(NOT_CARRIED_OUT)),
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
}
