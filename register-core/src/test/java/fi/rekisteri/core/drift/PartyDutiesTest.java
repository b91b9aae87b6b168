package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.Lines.*;
import static fi.rekisteri.core.drift.Reason.*;

import fi.rekisteri.core.drift.Lines.Line;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.publication.PublicationList;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/notice-drift.md, line by line and both ways. */
class PartyDutiesTest {
  @ParameterizedTest
  @MethodSource({"parties", "namedParties", "sources", "leaving", "transfers", "linksAndLists"})
  @DisplayName("G13 G28 G44 each kind of change requires what the table says, both ways")
  void changeRequiresWhatTheTableSays(Line line) {
    line.assertHolds();
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
            Set.of(INFORM_RECIPIENT, OTHER_PURPOSE, PROCESSOR_STOPS),
            Set.of(INFORM_RECIPIENT, AGREEMENT)),
        changed(
            "recipients[FINANCE_PARTNER].fields[phone]",
            c -> c.recipient("FINANCE_PARTNER", one -> one.withFields(plus(one.fields()))),
            Set.of(INFORM_RECIPIENT),
            Set.of(PROCESSOR_STOPS)));
  }

  static Stream<Line> namedParties() {
    return Stream.of(
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
            Set.of(LESS)),
        named(
            "recipients[FINANCE_PARTNER].party.country",
            agreed("FI"),
            agreed("SE"),
            Set.of(NEXT_NOTICE),
            Set.of(NEXT_NOTICE)),
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
            Set.of(EVIDENCE)));
  }

  static Stream<Line> sources() {
    return Stream.of(
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
            Set.of(LESS)));
  }

  static Stream<Line> transfers() {
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
            "transfers[WEB_ANALYTICS/US]",
            b -> b.transfer(rule),
            Set.of(INFORM_TRANSFER, TRANSFER_GROUND),
            Set.of(LESS)),
        new Line(
            "transfers[FINANCE_PARTNER/US]",
            Versions.with(finance(agreed("US")), b -> b.transfer(toFinance())),
            finance(agreed("US")),
            Set.of(TRANSFER_GROUND),
            Set.of(INFORM_TRANSFER, TRANSFER_GROUND)),
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
            Set.of(TRANSFER_GROUND)));
  }

  private static TransferRule toFinance() {
    return TransferRule.of(
        "FINANCE_PARTNER",
        new CountryCode("US"),
        TEXT,
        TransferTool.of(TransferTool.Kind.STANDARD_CLAUSES, "SCC"));
  }

  static Stream<Line> linksAndLists() {
    return Stream.of(
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
            b -> b.list(PublicationList.labels("LABELS", TEXT)),
            Set.of(INFORM_RECIPIENT),
            Set.of(LESS)));
  }
}
