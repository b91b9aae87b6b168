package fi.rekisteri.core.handover;

import static fi.rekisteri.core.handover.Outgoing.LAST_DAY;
import static fi.rekisteri.core.handover.Outgoing.TEXT;
import static fi.rekisteri.core.handover.Outgoing.TODAY;
import static fi.rekisteri.core.handover.Outgoing.USA;
import static fi.rekisteri.core.handover.Outgoing.clauses;
import static fi.rekisteri.core.handover.Outgoing.cleared;
import static fi.rekisteri.core.handover.Outgoing.hostedInUsa;
import static fi.rekisteri.core.handover.Outgoing.hosting;
import static fi.rekisteri.core.handover.Outgoing.invoicing;
import static fi.rekisteri.core.handover.Outgoing.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.handover.HandoverDecision.Cleared;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRoute;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.disclosure.TransferTool.Kind;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Days;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferJudgementTest {
  @Test
  @DisplayName("S37.1, S37.4 with necessity and tool it leaves the area, and the rule is named")
  void transferWithNecessityAndToolIsCleared() {
    Cleared cleared = cleared(hostedInUsa(clauses()), hosting(), TODAY);
    assertThat(cleared.transfers()).extracting(TransferRule::country).containsExactly(USA);
    assertThat(cleared.decidedBy()).hasToString("S37.1");
  }

  @Test
  @DisplayName("S37.3 a tool is usable through its last day, and not on the next")
  void endedToolIsRefused() {
    RegisterDefinition definition = hostedInUsa(clauses().on(Days.ALL.through(TODAY)));
    assertThat(cleared(definition, hosting(), TODAY)).isNotNull();
    refuses(ErrorCode.NO_TRANSFER_TOOL, definition, hosting(), TODAY.plusDays(1));
  }

  @Test
  @DisplayName("S31, S37.1 without necessity nothing leaves, whatever the tool")
  void transferWithoutNecessityIsRefused() {
    assertThat(code(Optional.empty(), List.of(clauses())))
        .contains(ErrorCode.TRANSFER_NOT_NECESSARY);
  }

  @Test
  @DisplayName("S37.1, L12 with necessity and without a tool nothing leaves")
  void transferWithoutToolIsRefused() {
    assertThat(code(Optional.of(TEXT), List.of())).contains(ErrorCode.NO_TRANSFER_TOOL);
    assertThat(code(Optional.of(TEXT), List.of(clauses()))).isEmpty();
  }

  @Test
  @DisplayName("S31 a look from a third country is a transfer")
  void remoteAccessIsATransfer() {
    refuses(
        ErrorCode.TRANSFER_NOT_NECESSARY,
        invoicing().by(DisclosureRoute.DIRECT.lookedAtFrom("SE", "IN")));
  }

  @Test
  @DisplayName("G44 handing on to a third country is a transfer")
  void onwardTransferIsATransfer() {
    refuses(
        ErrorCode.TRANSFER_NOT_NECESSARY,
        invoicing().by(DisclosureRoute.DIRECT.onwardTo("Backup Inc.", "US")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO", "IS", "LI", "SE"})
  @DisplayName("S37.2, L11 inside the area nothing is asked for")
  void insideTheAreaNothingIsAsked(String country) {
    DisclosureRequest request =
        invoicing().by(DisclosureRoute.DIRECT.lookedAtFrom(country).onwardTo("Kopio", country));
    assertThat(cleared(Outgoing.definition(), request, LAST_DAY).transfers()).isEmpty();
  }

  @Test
  @DisplayName("S37 adequacy that was withdrawn is none from that day on, and the next tool may do")
  void withdrawnAdequacyIsNoTool() {
    TransferTool shield = TransferTool.of(Kind.ADEQUACY_DECISION, "2016/1250").withdrawn(TODAY);
    RegisterDefinition alone = hostedInUsa(shield);
    assertThat(cleared(alone, hosting(), TODAY.minusDays(1))).isNotNull();
    refuses(ErrorCode.NO_TRANSFER_TOOL, alone, hosting(), TODAY);
    assertThat(cleared(hostedInUsa(shield, clauses()), hosting(), TODAY)).isNotNull();
  }

  @Test
  @DisplayName("S31, S37 a sub-processor's country is judged as the processor's own is")
  void subProcessorIsJudgedToo() {
    SubProcessor cloud = SubProcessor.of("Cloud Inc.", USA, TODAY).through(TODAY.plusDays(1));
    RegisterDefinition definition = accountantWith(cloud, clauses().on(Days.ALL.through(TODAY)));
    DisclosureRequest request = invoicing().by(DisclosureRoute.DIRECT.through("Cloud Inc."));
    assertThat(cleared(definition, request, TODAY).transfers()).hasSize(1);
    refuses(ErrorCode.NO_TRANSFER_TOOL, definition, request, TODAY.plusDays(1));
    refuses(ErrorCode.SUB_PROCESSOR_NOT_APPROVED, definition, request, TODAY.minusDays(1));
    refuses(ErrorCode.SUB_PROCESSOR_NOT_APPROVED, definition, request, TODAY.plusDays(2));
    assertThat(cleared(definition, invoicing(), TODAY.plusDays(1)).transfers())
        .as("control: without it on the route nothing leaves")
        .isEmpty();
  }

  @Test
  @DisplayName("G44 an organisation of states needs a tool even where its seat is inside the area")
  void internationalOrganisationNeedsATool() {
    CountryCode denmark = new CountryCode("DK");
    NamedParty agency = NamedParty.internationalOrganisation("Agency", denmark);
    String code = CustomerRegisterNotice.AUTHORITY;
    TransferTool tool = clauses().on(Days.ALL.through(TODAY));
    RegisterDefinition definition =
        Outgoing.builder()
            .change(changes -> changes.recipient(code, r -> r.named(agency)))
            .transfer(TransferRule.of(code, denmark, TEXT, tool))
            .build();
    assertThat(cleared(definition, Grounds.legalDuty(), TODAY).transfers()).hasSize(1);
    refuses(ErrorCode.NO_TRANSFER_TOOL, definition, Grounds.legalDuty(), TODAY.plusDays(1));
  }

  @Test
  @DisplayName("S37.2, law 8 a country that leaves the area needs a tool from the next day on")
  void leavingCountryNeedsATool() {
    EconomicArea area = EconomicArea.EEA.without(CountryCode.FINLAND, TODAY);
    RegisterDefinition definition = Outgoing.builder().economicArea(area).build();
    assertThat(cleared(definition, invoicing(), TODAY)).isNotNull();
    refuses(ErrorCode.TRANSFER_NOT_NECESSARY, definition, invoicing(), TODAY.plusDays(1));
  }

  private static RegisterDefinition accountantWith(SubProcessor other, TransferTool tool) {
    String code = CustomerRegisterNotice.FINANCE_PARTNER;
    NamedParty accountant =
        NamedParty.of("Tilitoimisto Oy", CountryCode.FINLAND)
            .under(Outgoing.agreement().approving(other));
    return Outgoing.builder()
        .change(changes -> changes.recipient(code, r -> r.named(accountant)))
        .transfer(TransferRule.of(code, other.country(), TEXT, tool))
        .build();
  }

  /** A built definition has both, so the judgement is asked about rules that were never built. */
  private static Optional<ErrorCode> code(
      Optional<LocalizedText> necessity, List<TransferTool> tools) {
    RegisterDefinition definition = hostedInUsa(clauses());
    TransferRule rule =
        new TransferRule(CustomerRegisterNotice.HOSTING_PARTNER, USA, necessity, tools);
    return new TransferJudgement(EconomicArea.EEA, List.of(rule))
        .refusal(
            new Handover(
                definition.disclosureRules().get(0),
                definition.recipient(CustomerRegisterNotice.HOSTING_PARTNER).orElseThrow(),
                hosting(),
                TODAY))
        .map(HandoverDecision.Refused::code);
  }
}
