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
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.EconomicArea;
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
    Cleared cleared = cleared(hostedInUsa(clauses(Optional.empty())), hosting(), TODAY);
    assertThat(cleared.transfers()).extracting(TransferRule::country).containsExactly(USA);
    assertThat(cleared.decidedBy()).hasToString("S37.1");
  }

  @Test
  @DisplayName("S37.3 a tool is usable through its last day, and not on the next")
  void endedToolIsRefused() {
    RegisterDefinition definition = hostedInUsa(clauses(Optional.of(TODAY)));
    assertThat(cleared(definition, hosting(), TODAY)).isNotNull();
    refuses(ErrorCode.NO_TRANSFER_TOOL, definition, hosting(), TODAY.plusDays(1));
  }

  @Test
  @DisplayName("S31, S37.1 without necessity nothing leaves, whatever the tool")
  void transferWithoutNecessityIsRefused() {
    assertThat(code(Optional.empty(), Optional.of(clauses(Optional.empty()))))
        .contains(ErrorCode.TRANSFER_NOT_NECESSARY);
  }

  @Test
  @DisplayName("S37.1, L12 with necessity and without a tool nothing leaves")
  void transferWithoutToolIsRefused() {
    assertThat(code(Optional.of(TEXT), Optional.empty())).contains(ErrorCode.NO_TRANSFER_TOOL);
    assertThat(code(Optional.of(TEXT), Optional.of(clauses(Optional.empty())))).isEmpty();
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

  /** A built definition has both, so the judgement is asked about rules that were never built. */
  private static Optional<ErrorCode> code(
      Optional<LocalizedText> necessity, Optional<TransferTool> tool) {
    RegisterDefinition definition = hostedInUsa(clauses(Optional.empty()));
    TransferRule rule =
        new TransferRule(CustomerRegisterNotice.HOSTING_PARTNER, USA, necessity, tool);
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
