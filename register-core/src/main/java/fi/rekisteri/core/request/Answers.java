package fi.rekisteri.core.request;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.ItemOutcome;
import fi.rekisteri.request.RequestItem;

/** When an item may be answered: what the person is told must have happened (law 6). */
final class Answers {
  private Answers() {}

  static void require(RequestItem item) {
    Decision decision =
        item.decision().orElseThrow(() -> RequestRules.refused("an item is not decided yet"));
    if (item.lacksCertificate()) {
      throw new ConflictException(
          ErrorCode.CERTIFICATE_REQUIRED,
          "item " + item.number() + " was refused, wholly or partly, without a certificate",
          "issue one with Requests.certify (S78)");
    }
    if (decision.outcome().hasEffect() && !isBegun(item)) {
      throw RequestRules.refused("an item was granted, and is not carried out yet");
    }
    if (decision.outcome() == ItemOutcome.GRANTED && isHeld(item)) {
      throw RequestRules.refused(
          "something of a granted item is held: decide it as partly granted");
    }
  }

  private static boolean isBegun(RequestItem item) {
    return item.effect()
        .filter(effect -> effect.state() != EffectState.BEGUN)
        .filter(effect -> effect.state() != EffectState.FAILED)
        .isPresent();
  }

  private static boolean isHeld(RequestItem item) {
    return item.effect().filter(effect -> effect.state() == EffectState.SLEEPING).isPresent();
  }
}
