package fi.rekisteri.disclosure;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger tells of a disclosure for good (S30.4): who received which fields of whom, when,
 * on which ground. It outlives the person, since a recipient must hear of an erasure (Art. 17(2),
 * 19); so it names codes and paths, and holds no value. Who acted stands in the audit trail.
 *
 * @param id the id, which tells when
 * @param subject whose data
 * @param recipient the code of the recipient
 * @param ground the ground
 * @param purpose the purpose that it served
 * @param fields the paths of the fields that were handed over
 * @param interfaceId the technical interface used
 * @param list the list on which the person stood, where it was one
 */
public record DisclosureFacts(
    DisclosureId id,
    CustomerId subject,
    String recipient,
    DisclosureGround ground,
    Purpose purpose,
    List<String> fields,
    String interfaceId,
    Optional<ListVersion> list) {
  /** Copies the paths; refuses a disclosure to nobody, or of nothing. */
  public DisclosureFacts {
    fields = List.copyOf(fields);
    if (recipient.isBlank() || fields.isEmpty()) {
      throw new IllegalArgumentException("a disclosure has a recipient, and hands something over");
    }
  }

  /**
   * The same line with less of what was handed over.
   *
   * @param some the paths that are left; not empty
   * @return a copy
   */
  public DisclosureFacts withFields(List<String> some) {
    return new DisclosureFacts(id, subject, recipient, ground, purpose, some, interfaceId, list);
  }

  /**
   * When it was made.
   *
   * @return to the microsecond
   */
  public Instant at() {
    return id.at();
  }
}
