package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.access.AccessAnswerJson;
import fi.rekisteri.core.access.AccessAnswerPage;
import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.core.portability.PortabilityPackages;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.portability.PackageReceiver;
import fi.rekisteri.portability.PortabilityPackage;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.ReceiverIdentity;
import fi.rekisteri.portability.TransferAnswer;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.text.Language;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Send it to my new bank": it is done when the bank has it, and not before. */
class PortingToAnotherTest {
  private static final String BANK = "0245974-7";

  private final RequestsRegister at = new RequestsRegister();
  private final RegisterDefinition definition = at.at.register.definition();

  @Test
  @DisplayName("S71.3 what is to go to another is done once that one has it, and not before")
  void handoverFinishesIt() {
    RightsRequest file = asked(BANK);
    CarriedOut first = at.granted(file, 1);
    assertThat(effect(first).state()).isEqualTo(EffectState.ELSEWHERE);
    assertThat(effect(first).references())
        .containsExactly("receiver=" + BANK, "package=" + first.portable().orElseThrow().id());
    assertThat(state(file)).as("asked again too soon").isEqualTo(EffectState.ELSEWHERE);

    courier().transfer(packed(first.portable().orElseThrow()), new Inbox());
    assertThat(state(file)).isEqualTo(EffectState.DONE);
    assertThat(state(file)).as("repeated").isEqualTo(EffectState.DONE);
  }

  @Test
  @DisplayName("S71.3 neither another receiver nor another package nor silence finishes it")
  void otherHandoversDoNotFinishIt() {
    RightsRequest file = asked(BANK);
    PortabilityPackage made = packed(at.granted(file, 1).portable().orElseThrow());
    courier().transfer(made, receiver("stranger.example", new TransferAnswer.Accepted()));
    courier().transfer(PortableSamples.packed(file.subject().orElseThrow()), new Inbox());
    courier().transfer(made, receiver(BANK, new TransferAnswer.Unanswered()));
    assertThat(state(file)).isEqualTo(EffectState.ELSEWHERE);

    courier()
        .transfer(
            made, receiver(BANK, new TransferAnswer.Refused(TransferAnswer.Refusal.TOO_LARGE)));
    CarriedOut last = at.requests().carryOut(file.number(), 1);
    assertThat(effect(last).state()).as("the person gets it instead").isEqualTo(EffectState.DONE);
    assertThat(effect(last).references()).contains("refused=TOO_LARGE");
  }

  @Test
  @DisplayName("S71.3 the run that resumes items makes no package that nobody hands over")
  void runMakesNoPackage() {
    RightsRequest file = asked(BANK);
    at.granted(file, 1);
    int before = at.requests().get(file.number()).entries().size();
    at.requests().resume();
    assertThat(at.requests().get(file.number()).entries()).hasSize(before);
  }

  @Test
  @DisplayName("law 10: a receiver that is named by no code is not written down in the file")
  void nameIsNotKept() {
    RightsRequest file = asked("my bank, ask Bertta Naapuri");
    CarriedOut first = at.granted(file, 1);
    assertThat(effect(first).toString()).doesNotContain("Bertta");
    courier().transfer(packed(first.portable().orElseThrow()), new Inbox());
    assertThat(state(file)).isEqualTo(EffectState.DONE);
  }

  @ParameterizedTest
  @CsvSource({"FI,toiveestasi", "SV,på din egen begäran", "EN,at your own wish"})
  @DisplayName("Art. 15(1)(c), C-154/21 the answer names whoever was handed a package")
  void answerNamesTheReceiver(Language language, String wish) {
    RightsRequest file = asked(BANK);
    PortabilityPackage made = packed(at.granted(file, 1).portable().orElseThrow());
    AccessAnswer before = at.officer().answerAccess(file.subject().orElseThrow());
    courier().transfer(made, new Inbox());
    AccessAnswer answer = at.officer().answerAccess(file.subject().orElseThrow());
    AccessAnswerPage page = AccessAnswerPage.of(definition);
    String json = AccessAnswerJson.of(definition).write(answer);

    assertThat(page.html(before, language)).as("control").doesNotContain(BANK, wish);
    assertThat(page.html(answer, language)).contains(BANK, wish);
    assertThat(json).contains("\"receiver\" : \"" + BANK + "\"");
    assertThat(Schemas.of(AccessAnswerJson.class, AccessAnswerJson.SCHEMA_FILE).problems(json))
        .isEmpty();
  }

  private RegisterDesk courier() {
    return at.at.register.actingAs(
        Actor.person("courier", at.at.clock.instant(), "password+otp", "back-office"));
  }

  private RightsRequest asked(String receiver) {
    return at.received(at.customer(), new Claim.Porting(Optional.of(receiver)));
  }

  private EffectState state(RightsRequest file) {
    return effect(at.requests().carryOut(file.number(), 1)).state();
  }

  private static Effect effect(CarriedOut carried) {
    return carried.file().item(1).orElseThrow().effect().orElseThrow();
  }

  private PortabilityPackage packed(PortableData data) {
    return PortabilityPackages.of(definition).pack(data);
  }

  private static PackageReceiver receiver(String code, TransferAnswer answer) {
    return new Inbox() {
      @Override
      public ReceiverIdentity identity() {
        return new ReceiverIdentity(code);
      }

      @Override
      public TransferAnswer receive(PortabilityPackage packed) {
        return answer;
      }
    };
  }
}
