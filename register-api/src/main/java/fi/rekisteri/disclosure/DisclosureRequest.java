package fi.rekisteri.disclosure;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.FieldKey;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to disclose to whom, on which ground (S29, S30). Everything of it is a claim
 * of the caller until it has been judged against the definition. Printing it shows codes, field
 * paths and countries only.
 *
 * @param recipient the recipient's code
 * @param ground the ground
 * @param fields the fields that are to go out; none is not "all" (S7.2)
 * @param reference what it rests on in this case
 * @param route which way it goes on from the recipient
 * @param decider who decides with its help, where it supports a decision on credit (S66.2)
 */
public record DisclosureRequest(
    String recipient,
    DisclosureGround ground,
    Set<FieldKey<?>> fields,
    DisclosureReference reference,
    DisclosureRoute route,
    Optional<HumanDecider> decider) {
  /**
   * Copies the fields.
   *
   * @throws InvalidValueException {@code UNKNOWN_RECIPIENT} for what is no code of a recipient
   * @throws IllegalArgumentException where no field is asked for
   */
  public DisclosureRequest {
    fields = Set.copyOf(fields);
    if (!Recipient.isCode(recipient)) {
      throw new InvalidValueException(
          ErrorCode.UNKNOWN_RECIPIENT,
          "what was given is no code of a recipient",
          "give the code under which the definition declares it");
    }
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a disclosure names the fields that are to go out");
    }
  }

  /**
   * A disclosure to the recipient and no further, which supports no decision.
   *
   * @param recipient the recipient's code
   * @param ground the ground
   * @param reference what it rests on in this case
   * @param fields the fields that are to go out
   * @return the request
   */
  public static DisclosureRequest of(
      String recipient,
      DisclosureGround ground,
      DisclosureReference reference,
      FieldKey<?>... fields) {
    return new DisclosureRequest(
        recipient, ground, Set.of(fields), reference, DisclosureRoute.DIRECT, Optional.empty());
  }

  /**
   * The same request, going on.
   *
   * @param way which way it goes on from the recipient
   * @return a copy
   */
  public DisclosureRequest by(DisclosureRoute way) {
    return new DisclosureRequest(recipient, ground, fields, reference, way, decider);
  }

  /**
   * The same request, in support of somebody's decision.
   *
   * @param human who decides
   * @return a copy
   */
  public DisclosureRequest decidedBy(HumanDecider human) {
    return new DisclosureRequest(recipient, ground, fields, reference, route, Optional.of(human));
  }
}
