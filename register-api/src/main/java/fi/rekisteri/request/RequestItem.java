package fi.rekisteri.request;

import fi.rekisteri.rights.DataSubjectRight;
import java.util.Optional;
import java.util.Set;

/**
 * One item of a request: one right that is used (S83). What it says follows from the entries of the
 * file.
 *
 * @param number its place in the request, from 1
 * @param claim what is asked for
 * @param asked whether the person was asked something about it and has not answered
 * @param decision what was decided, once that was
 * @param effect what was carried out so far
 * @param certificate the number of the certificate that covers it
 * @param answered whether the person was told what became of it
 * @param takenBack whether the person took it back
 */
public record RequestItem(
    int number,
    Claim claim,
    boolean asked,
    Optional<Decision> decision,
    Optional<Effect> effect,
    Optional<String> certificate,
    boolean answered,
    boolean takenBack) {
  /** What has effect from its receipt, and is ended where it is refused. */
  private static final Set<DataSubjectRight> UNTIL_DECIDED =
      Set.of(DataSubjectRight.OBJECTION, DataSubjectRight.RESTRICTION);

  /** An item of which nothing but the claim is known. */
  static RequestItem fresh(int number, Claim claim) {
    return new RequestItem(
        number, claim, false, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
  }

  /** What was decided for one person is not decided for another; what was answered stays. */
  RequestItem ofSomebodyElse() {
    return answered || takenBack ? this : fresh(number, claim).asking(asked);
  }

  RequestItem asking(boolean now) {
    return new RequestItem(number, claim, now, decision, effect, certificate, answered, takenBack);
  }

  RequestItem meaning(Claim other) {
    return new RequestItem(
        number, other, false, decision, effect, certificate, answered, takenBack);
  }

  /** A certificate of other reasons is none of these. */
  RequestItem decided(Decision now) {
    Optional<String> still = certificate.filter(one -> decision.filter(now::equals).isPresent());
    Optional<Effect> left = effect.filter(one -> now.outcome().hasEffect() || isToEnd(one));
    return new RequestItem(
        number, claim, false, Optional.of(now), left, still, answered, takenBack);
  }

  /** What failed is not tried again once it is refused; what has effect until then is ended. */
  private boolean isToEnd(Effect one) {
    boolean provisional =
        right() == DataSubjectRight.RESTRICTION || right() == DataSubjectRight.OBJECTION;
    return one.state() != EffectState.FAILED || provisional;
  }

  RequestItem effected(Effect now) {
    return new RequestItem(
        number, claim, asked, decision, Optional.of(now), certificate, answered, takenBack);
  }

  RequestItem certified(String by) {
    return new RequestItem(
        number, claim, asked, decision, effect, Optional.of(by), answered, takenBack);
  }

  RequestItem told() {
    return new RequestItem(number, claim, asked, decision, effect, certificate, true, takenBack);
  }

  RequestItem takingBack() {
    return new RequestItem(number, claim, false, decision, effect, certificate, answered, true);
  }

  /**
   * The right that it uses.
   *
   * @return the right
   */
  public DataSubjectRight right() {
    return claim.right();
  }

  /**
   * Where it stands.
   *
   * @return the state
   */
  public ItemState state() {
    if (takenBack) {
      return ItemState.CLOSED;
    } else if (decision.isEmpty()) {
      return asked ? ItemState.NEEDS_INFO : ItemState.OPEN;
    } else if (!answered) {
      return ItemState.DECIDED;
    }
    return isCarriedOut() ? ItemState.CLOSED : ItemState.SLEEPING;
  }

  /**
   * Whether nothing is left to carry out: what was granted is done, and what had effect until the
   * decision alone has ended. What failed and was then refused is not tried again.
   *
   * @return false while nothing is decided
   */
  public boolean isCarriedOut() {
    if (decision.isEmpty()) {
      return false;
    }
    boolean granted = decision.get().outcome().hasEffect();
    return granted || UNTIL_DECIDED.contains(right())
        ? effect.map(Effect::isDone).orElse(!granted)
        : true;
  }

  /**
   * Whether something was refused without a certificate that says so (S78.2).
   *
   * @return true where the item cannot be closed
   */
  public boolean lacksCertificate() {
    return decision.filter(one -> one.outcome().needsCertificate()).isPresent()
        && certificate.isEmpty();
  }
}
