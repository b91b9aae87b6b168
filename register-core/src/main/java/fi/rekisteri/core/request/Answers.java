package fi.rekisteri.core.request;

import fi.rekisteri.core.effect.RefusedStep;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.ItemOutcome;
import fi.rekisteri.request.RequestItem;
import java.util.EnumSet;
import java.util.Set;

/** When an item may be answered: what the person is told must have happened (law 6). */
final class Answers {
  private static final Set<EffectState> NOT_YET =
      EnumSet.of(EffectState.BEGUN, EffectState.FAILED, EffectState.PROVISIONAL);

  private Answers() {}

  static void require(RequestItem item) {
    Decision decision =
        item.decision().orElseThrow(() -> RefusedStep.because("an item is not decided yet"));
    if (item.lacksCertificate()) {
      throw new ConflictException(
          ErrorCode.CERTIFICATE_REQUIRED,
          "item " + item.number() + " was refused, wholly or partly, without a certificate",
          "issue one with Requests.certify (S78)");
    }
    if (decision.outcome().hasEffect() && !isCarriedOut(item)) {
      throw RefusedStep.because("an item was granted, and is not carried out yet");
    }
    if (decision.outcome() == ItemOutcome.GRANTED && isHeld(item)) {
      throw RefusedStep.because("something of a granted item is held: decide it as partly granted");
    }
  }

  /** What has effect until the decision is not what was decided. */
  private static boolean isCarriedOut(RequestItem item) {
    return item.effect().filter(effect -> !NOT_YET.contains(effect.state())).isPresent();
  }

  private static boolean isHeld(RequestItem item) {
    return item.effect().filter(Effect::isHeld).isPresent();
  }
}
