package fi.rekisteri.core.handover;

import fi.rekisteri.core.handover.HandoverDecision.Cleared;
import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges what is to go to somebody outside the controller. What is not declared does not go
 * (S30.1): ground, recipient, a named party, what binds it, evidence, fields, and every country on
 * the way are asked about in this order, and the first that is missing refuses the whole.
 *
 * <p>Immutable and thread-safe.
 */
public final class HandoverGuard {
  private final RegisterDefinition definition;
  private final List<Function<Handover, Optional<Refused>>> judgements;
  private final TransferJudgement transfers;

  /**
   * Guards by a definition.
   *
   * @param definition the register's definition
   */
  public HandoverGuard(RegisterDefinition definition) {
    this.definition = definition;
    transfers = new TransferJudgement(definition.economicArea(), definition.transfers());
    GroundJudgement grounds = new GroundJudgement(definition.automatedDecisions());
    judgements =
        List.of(
            PartyJudgement::named,
            PartyJudgement::agreement,
            grounds::evidence,
            grounds::claim,
            grounds::decision,
            grounds::fields,
            grounds::form,
            PartyJudgement::subProcessor,
            transfers::refusal);
  }

  /**
   * Judges a request.
   *
   * @param request what is to go to whom
   * @param day today in the register's zone
   * @return cleared, or refused with the rule; never null
   */
  public HandoverDecision judge(DisclosureRequest request, LocalDate day) {
    Optional<Recipient> recipient = definition.recipient(request.recipient());
    if (recipient.isEmpty()) {
      return new Refused(
          new RuleId("S29.1"),
          ErrorCode.UNKNOWN_RECIPIENT,
          "recipient " + request.recipient() + " is not declared",
          "declare it with its role and fields, or correct the code");
    }
    return rule(request)
        .map(rule -> judge(new Handover(rule, recipient.get(), request, day)))
        .orElseGet(() -> undeclared(request));
  }

  /**
   * Judges a request by a rule that stands elsewhere than among the grounds: a list declares for
   * itself what goes to whom (S9.5).
   *
   * @param rule what the list declares
   * @param request what is to go to whom
   * @param day today in the register's zone
   * @return cleared, or refused with the rule; never null
   */
  public HandoverDecision judge(DisclosureRule rule, DisclosureRequest request, LocalDate day) {
    Recipient recipient = definition.recipient(request.recipient()).orElseThrow();
    return judge(new Handover(rule, recipient, request, day));
  }

  private HandoverDecision judge(Handover handover) {
    for (Function<Handover, Optional<Refused>> judgement : judgements) {
      Optional<Refused> refusal = judgement.apply(handover);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    return new Cleared(
        handover.rule(),
        handover.recipient(),
        handover.recipient().party().orElseThrow(),
        transfers.used(handover),
        handover.request().fields(),
        handover.day());
  }

  private Optional<DisclosureRule> rule(DisclosureRequest request) {
    DisclosureGround ground = request.ground();
    return definition.disclosureRules().stream()
        .filter(rule -> rule.ground().equals(ground))
        .filter(rule -> rule.recipients().contains(request.recipient()))
        .findFirst();
  }

  private static Refused undeclared(DisclosureRequest request) {
    return new Refused(
        new RuleId("S30.1"),
        ErrorCode.DISCLOSURE_GROUND_NOT_DECLARED,
        "ground " + request.ground() + " is not declared for recipient " + request.recipient(),
        "declare a rule of the ground that names the recipient, or do not disclose");
  }
}
