package fi.rekisteri.core.consent;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What takes protection away is not older than what gave it: a letter that turns up late, or is
 * recorded once more, does not end what the person asked for since. What protects is taken in
 * whatever order it comes.
 *
 * @param definition the register's definition
 */
public record LedgerOrder(RegisterDefinition definition) {

  /** Whether a choice may take protection away, so that the ledger has to be asked. */
  public static boolean concerns(Choice choice) {
    return choice instanceof Choice.ProhibitionRevocation
        || choice instanceof Choice.RestrictionLifting
        || choice instanceof Choice.SafetyBanNotice
        || choice instanceof Choice.ObjectionDecision decision && !decision.upheld();
  }

  /**
   * Refuses a choice that would take away what was received later.
   *
   * @param choice the choice
   * @param ledger everything that was recorded before
   * @throws InvalidValueException {@code CHOICE_REFUSED}
   */
  public void require(Choice choice, List<RecordedChoice> ledger) {
    boolean outdated =
        concerns(choice)
            && ledger.stream()
                .map(RecordedChoice::choice)
                .filter(other -> other.receipt().at().isAfter(choice.receipt().at()))
                .anyMatch(other -> takesAway(choice, other));
    if (outdated) {
      throw new InvalidValueException(
          ErrorCode.CHOICE_REFUSED,
          "a choice takes away what the person asked for after it was received",
          "ask the person anew, if they want it; what came last stands");
    }
  }

  private boolean takesAway(Choice choice, Choice protecting) {
    if (choice instanceof Choice.ProhibitionRevocation revocation) {
      return !Collections.disjoint(forbidden(protecting), revocation.scopes());
    } else if (choice instanceof Choice.RestrictionLifting lifting) {
      return protecting instanceof Choice.Restriction one
          && one.ground() == lifting.ground()
          && meet(one.fields(), lifting.fields());
    } else if (choice instanceof Choice.ObjectionDecision decision) {
      return protecting instanceof Choice.Objection one && one.purpose().equals(decision.purpose());
    }
    return protecting instanceof Choice.SafetyBanNotice one && one.ban().isPresent();
  }

  /** None named means all. */
  private static boolean meet(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
  }

  /** An objection to what can be forbidden forbids it (Art. 21(3)). */
  private Set<ProhibitionScope> forbidden(Choice choice) {
    if (choice instanceof Choice.Prohibition prohibition) {
      return prohibition.scopes();
    }
    return choice instanceof Choice.Objection objection ? scopes(objection.purpose()) : Set.of();
  }

  private Set<ProhibitionScope> scopes(Purpose purpose) {
    return definition
        .activity(purpose)
        .map(ProcessingActivity::traits)
        .map(traits -> traits.prohibitedBy())
        .orElse(Set.of());
  }
}
