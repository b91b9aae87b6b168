package fi.rekisteri.core.effect;

import static fi.rekisteri.processing.ProhibitionScope.PUBLICATION;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.access.AccessAnswerJson;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ClaimCases;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.rights.DataSubjectRight;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries an item out in the register, by the same calls as anybody's: there is no second way to
 * restrict, rectify or erase. Each may be repeated: what was done is found again, and left.
 */
public record Carrying(Work work, Handovers handovers, Instant now) implements ClaimCases<Carried> {
  public Carried carryOut() {
    try {
      return work.item().claim().fold(this);
    } catch (ErasedException gone) {
      if (work.item().right() == DataSubjectRight.RECTIFICATION
          && !Erasing.isMeantBy(work.item())) {
        throw gone;
      }
      return new GoneAlready(work, handovers.engine()).carried();
    }
  }

  @Override
  public Carried access(Claim.Access claim) {
    AccessAnswer answer = work.desk().answerAccess(work.subject(), work.scope());
    byte[] json = AccessAnswerJson.of(work.definition()).write(answer).getBytes(UTF_8);
    Effect effect =
        new Effect(EffectState.DONE, List.of(), Set.of(), List.of(Sha256.hex(json)), List.of());
    return new Carried(effect, Optional.of(answer), Optional.empty(), Optional.empty());
  }

  @Override
  public Carried rectification(Claim.Rectification claim) {
    return new Rectifying(work, now).carryOut(claim.corrections().get(0));
  }

  @Override
  public Carried erasure(Claim.Erasure claim) {
    return new Erasing(work).carryOut(claim.cause(), claim.fields());
  }

  /** What is forbidden stays on the suppression list, which is all that may remember (S88.3). */
  @Override
  public Carried forgetting(Claim.Forgetting claim) {
    Erasing erasing = new Erasing(work);
    if (!erasing.isBegun()) {
      work.choices().recordOnce(Choice.Prohibition.ofEverything(work.receipt()));
    }
    return erasing.carryOut(ErasureCause.PROMISED, Set.of());
  }

  @Override
  public Carried anonymising(Claim.Anonymising claim) {
    return new Erasing(work).carryOut(ErasureCause.ANONYMISATION, claim.fields());
  }

  @Override
  public Carried restricting(Claim.Restricting claim) {
    return new Restricting(work, now).carryOut(claim);
  }

  @Override
  public Carried porting(Claim.Porting claim) {
    return new Porting(work, handovers).carryOut(claim.receiver());
  }

  @Override
  public Carried objecting(Claim.Objecting claim) {
    return new Objected(work, now).carryOut(claim);
  }

  @Override
  public Carried forbiddingMarketing(Claim.ForbiddingMarketing claim) {
    Set<ProhibitionScope> scopes =
        claim.scopes().isEmpty() ? EnumSet.complementOf(EnumSet.of(PUBLICATION)) : claim.scopes();
    return chosen(new Choice.Prohibition(scopes, claim.uses(), work.receipt()));
  }

  @Override
  public Carried forbiddingPublication(Claim.ForbiddingPublication claim) {
    return chosen(Choice.Prohibition.of(work.receipt(), PUBLICATION));
  }

  @Override
  public Carried withdrawing(Claim.Withdrawing claim) {
    return chosen(new Choice.Withdrawal(claim.purpose(), work.receipt()));
  }

  /** The decision itself is what was asked for; the host's handlers carry it out. */
  @Override
  public Carried reviewing(Claim.Reviewing claim) {
    return Carried.done(noted(work.reference()));
  }

  @Override
  public Carried complaining(Claim.Complaining claim) {
    return Carried.done(noted(work.reference()));
  }

  private Carried chosen(Choice choice) {
    work.choices().recordOnce(choice);
    return Carried.done(noted(choice.receipt().evidence().orElseThrow()));
  }

  static Effect noted(String reference) {
    return new Effect(EffectState.DONE, List.of(reference), Set.of(), List.of(), List.of());
  }
}
