package fi.rekisteri.core.opendsr;

import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RequestForm;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.signature.SignatureEvidence;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request that a party sent in the form of OpenDSR 1.0. Printing it shows its id alone.
 *
 * <p>Its id is the sender's: whoever reads the same id of the same sender twice was told the same
 * thing twice. Another sender may have used it too, by chance never, by ill will easily.
 *
 * @param id under which id it was sent
 * @param type what it asks for
 * @param submittedAt when the person asked, as the sender says
 * @param identities by what the sender names the person; not empty
 * @param fields the paths of the fields that it is about: at least one where the type is this
 *     library's own, and none where it is the standard's
 * @param callbacks where the sender wants to hear of its progress
 */
public record IncomingRequest(
    NoticeId id,
    OpenDsrType type,
    Instant submittedAt,
    List<OpenDsrIdentity> identities,
    List<String> fields,
    List<URI> callbacks) {
  private static final String REFERENCE = "opendsr ";

  /** Copies the lists; refuses a part of a person without a field: it would mean all of it. */
  public IncomingRequest {
    identities = List.copyOf(identities);
    fields = List.copyOf(fields);
    callbacks = List.copyOf(callbacks);
    if (identities.isEmpty() || type.isStandard() != fields.isEmpty()) {
      throw new IllegalArgumentException(
          "a request names a person, and fields exactly where it has to");
    }
  }

  /**
   * The reference under which the file of the request tells where it came from.
   *
   * @return {@code opendsr} and the id
   */
  public String evidence() {
    return REFERENCE + id;
  }

  /**
   * Under which id the request of a file was sent.
   *
   * @param file a file of a request
   * @return empty where it came in another form
   */
  public static Optional<NoticeId> idOf(RightsRequest file) {
    return file.letter()
        .evidence()
        .filter(one -> one.startsWith(REFERENCE))
        .map(one -> one.substring(REFERENCE.length()))
        .filter(OpenDsrInbox.RANDOM_ID.asMatchPredicate())
        .map(NoticeId::parse);
  }

  /**
   * What {@code Requests.receive} takes of it. The person counts as who asks, unsigned: add what is
   * known by {@code by} and {@code signed}. Whom it concerns is for whoever receives it to find by
   * the identities; they do not go into the file.
   *
   * <p>A rectification names fields and neither values nor grounds, so that its items wait for
   * both. The end of a restriction is no right of a person, and makes no request: see to it by the
   * choices of the person.
   *
   * @param arrival when and where it came. Where the sender is the register's own processor, it
   *     came when the sender received it ({@link #submittedAt}; G12.3)
   * @param grounds why data is erased or restricted, which the form does not say
   * @return the request; empty for {@link OpenDsrType#RESTRICTION_LIFTING}
   */
  public Optional<ReceivedRequest> toRequest(Arrival arrival, OpenDsrGrounds grounds) {
    return claim(grounds)
        .map(
            claim ->
                new ReceivedRequest(
                    arrival,
                    RequestForm.ELECTRONIC,
                    Optional.empty(),
                    new Requester.Subject(),
                    SignatureEvidence.unsigned(),
                    Optional.of(evidence()),
                    List.of(claim)));
  }

  private Optional<Claim> claim(OpenDsrGrounds grounds) {
    Set<String> paths = Set.copyOf(fields);
    return Optional.ofNullable(
        switch (type) {
          case ACCESS -> new Claim.Access();
          case PORTABILITY -> new Claim.Porting(Optional.empty());
          case ERASURE -> new Claim.Erasure(grounds.erasure(), Set.of());
          case PARTIAL_ERASURE -> new Claim.Erasure(grounds.erasure(), paths);
          case RECTIFICATION -> new Claim.Rectification(corrections());
          case RESTRICTION -> new Claim.Restricting(grounds.restriction(), paths);
          case RESTRICTION_LIFTING -> null;
        });
  }

  private List<Correction> corrections() {
    return fields.stream().map(field -> Correction.of(field, Map.of(), "")).toList();
  }

  @Override
  public String toString() {
    return "IncomingRequest[" + id + "]";
  }
}
