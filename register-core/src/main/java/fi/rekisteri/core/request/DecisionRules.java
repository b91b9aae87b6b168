package fi.rekisteri.core.request;

import fi.rekisteri.core.effect.Proposed;
import fi.rekisteri.core.effect.RefusedStep;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.ItemOutcome;
import fi.rekisteri.request.RequestEvent.Decided;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusedItem;
import java.time.LocalDate;
import java.util.Set;

/** Whether a decision on an item may be taken. Pure. */
record DecisionRules(RegisterDefinition definition, LocalDate today) {
  Decided decided(RightsRequest file, int number, Decision decision) {
    RequestItem item = RequestRules.item(file, number);
    requireUndecided(item, decision);
    requireSubject(file, item, decision);
    decision.refused().ifPresent(part -> requireOfItem(item, part));
    if (decision.outcome().hasEffect()) {
      requireDeclared(item.claim());
      decision.refused().ifPresent(part -> requireFields(item, part));
      requireComplete(item, decision);
      requireIdentity(file, item);
      requireClear(file, item);
    }
    return new Decided(number, decision);
  }

  /** What turns out to be held, or cannot be carried out, is decided anew; nothing else is. */
  private static void requireUndecided(RequestItem item, Decision now) {
    boolean held = item.effect().filter(Effect::isHeld).isPresent();
    boolean failed =
        item.effect().filter(effect -> effect.state() == EffectState.FAILED).isPresent();
    if (item.decision().isPresent() && (item.answered() || !held && !failed)) {
      throw RefusedStep.because("the item is decided");
    }
    if (held && now.outcome() != ItemOutcome.PARTIALLY_GRANTED) {
      throw RefusedStep.because("a part of the item is done: decide it as partly granted");
    }
  }

  private static void requireSubject(RightsRequest file, RequestItem item, Decision decision) {
    if (!file.isLookedUp()) {
      throw RefusedStep.because("nobody has looked up yet whom the request concerns");
    }
    boolean told = item.right() == DataSubjectRight.ACCESS;
    if (file.subject().isPresent()
        && !decision.refused().stream().allMatch(RefusedItem::isRefusal)) {
      throw RefusedStep.because("the register knows whom the request concerns");
    }
    if (file.subject().isEmpty() && decision.outcome().hasEffect() && !told) {
      throw RefusedStep.because("the register knows nobody of whom it could be granted");
    }
  }

  private static void requireOfItem(RequestItem item, RefusedItem part) {
    if (part.right() != item.right()) {
      throw RefusedStep.because("what is refused is of another right than the item");
    }
  }

  /** Of a field that is misspelt nothing is held, so that it would seem to be done at once. */
  private void requireDeclared(Claim claim) {
    for (String path : fields(claim)) {
      if (definition.field(path).isEmpty()) {
        throw new InvalidValueException(
            ErrorCode.UNDECLARED_FIELD,
            "the definition declares no such field as the item names",
            "ask the person which data is meant, and amend the item");
      }
    }
  }

  private static Set<String> fields(Claim claim) {
    if (claim instanceof Claim.Erasure erasure) {
      return erasure.fields();
    } else if (claim instanceof Claim.Anonymising anonymising) {
      return anonymising.fields();
    }
    return claim instanceof Claim.Restricting restricting ? restricting.fields() : Set.of();
  }

  /** A part of a copy is left out by its fields; one that names none would give everything. */
  private void requireFields(RequestItem item, RefusedItem part) {
    boolean copied =
        item.right() == DataSubjectRight.ACCESS || item.right() == DataSubjectRight.PORTABILITY;
    boolean named =
        !part.fields().isEmpty()
            && part.fields().stream().allMatch(path -> definition.field(path).isPresent());
    if (copied && !named) {
      throw RefusedStep.because("what is refused of it names no fields of the register's");
    }
  }

  private void requireComplete(RequestItem item, Decision decision) {
    boolean lacks =
        item.claim() instanceof Claim.Rectification some
            && some.corrections().stream()
                .filter(one -> !decision.leavesOut(one.field()))
                .anyMatch(one -> !one.missing().isEmpty());
    if (lacks) {
      throw RefusedStep.because("a correction lacks its field, its value or its grounds (S75.1)");
    }
    if (item.claim() instanceof Claim.Rectification some) {
      some.corrections().stream()
          .filter(one -> !decision.leavesOut(one.field()))
          .forEach(one -> Proposed.of(definition, one));
    }
  }

  /** Asked again where an item is carried out: doubts may have come between. */
  void requireIdentity(RightsRequest file, RequestItem item) {
    if (file.subject().isEmpty()) {
      return;
    }
    if (!new IdentityNeeded(definition, today).isMet(file, item)) {
      throw new ConflictException(
          ErrorCode.IDENTITY_NOT_SHOWN,
          "it is not sure enough who asks in request " + file.number() + ", item " + item.number(),
          "see Requests.identity for what may be asked, and record it with identified");
    }
  }

  private static void requireClear(RightsRequest file, RequestItem item) {
    if (Contradictions.unresolved(file, item)) {
      throw new ConflictException(
          ErrorCode.REQUEST_CONTRADICTORY,
          "another item of request " + file.number() + " says the opposite of " + item.number(),
          "ask the person which is meant; nothing is erased before they answered (S83)");
    }
  }
}
