package fi.rekisteri.core.handover;

import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.RuleId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether something may be handed over; it always names the rule that decided. */
public sealed interface HandoverDecision {
  /**
   * The rule that decided.
   *
   * @return an article or a numbered sentence of the notice
   */
  RuleId decidedBy();

  /**
   * Takes the branch of the decision that was made.
   *
   * @param <R> the result
   * @param cleared for a clearance
   * @param refused for a refusal
   * @return what the branch returned
   */
  <R> R fold(Function<Cleared, R> cleared, Function<Refused, R> refused);

  /**
   * It may go, as far as the definition is concerned.
   *
   * @param rule the rule of the ground; its purpose is the one to ask the processing decision about
   * @param recipient to whom, by code and role
   * @param party the organisation of that day
   * @param transfers the rules by which it leaves the economic area; empty where it stays inside
   * @param fields exactly the fields that were asked for
   */
  record Cleared(
      DisclosureRule rule,
      Recipient recipient,
      NamedParty party,
      List<TransferRule> transfers,
      Set<FieldKey<?>> fields)
      implements HandoverDecision {
    private static final RuleId CLOSED_LIST = new RuleId("S30.1");
    private static final RuleId TRANSFER = new RuleId("S37.1");

    /** Copies the collections. */
    public Cleared {
      transfers = List.copyOf(transfers);
      fields = Set.copyOf(fields);
    }

    /**
     * Whether the recipient decides for itself what it does with the data: then it is a disclosure
     * in the narrow sense, not processing on the controller's behalf (S29).
     *
     * @return false for a processor
     */
    public boolean toController() {
      return recipient.role() != Recipient.Role.PROCESSOR;
    }

    @Override
    public RuleId decidedBy() {
      return transfers.isEmpty() ? CLOSED_LIST : TRANSFER;
    }

    @Override
    public <R> R fold(Function<Cleared, R> cleared, Function<Refused, R> refused) {
      return cleared.apply(this);
    }
  }

  /**
   * Nothing may go.
   *
   * @param decidedBy the rule that forbids it
   * @param code the stable word for it
   * @param what what is wrong and with which code, country or path, never with which name or value
   * @param remedy what the reader can do about it
   */
  record Refused(RuleId decidedBy, ErrorCode code, String what, String remedy)
      implements HandoverDecision {
    /**
     * The refusal as it is thrown, once it is in the audit trail.
     *
     * @return the exception
     */
    public AccessDeniedException denied() {
      return new AccessDeniedException(code, what + " (" + decidedBy + ")", remedy);
    }

    @Override
    public <R> R fold(Function<Cleared, R> cleared, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }
}
