package fi.rekisteri.visit;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a visitor is a customer (S52): from then on what was and will be observed of the visitor in
 * the link's time is the customer's data. On a shared browser several links stand one after the
 * other: what was observed before the second person came stays with the first.
 *
 * @param visitor the visitor's subject, see {@link VisitorId#subject}
 * @param customer the customer
 * @param createdAt when it was made
 * @param by by what they turned out to be one
 * @param consent the purpose of whose consent it rests on
 * @param basis the rule that permitted the purpose
 * @param consentGivenAt which consent: the instant at which it was given; empty where the purpose
 *     rests on none
 * @param noticeVersion the version of the notice that told of linking
 * @param from since when observations are the customer's; empty for all from before
 * @param until before when they are; empty while it lasts
 */
public record IdentityLink(
    CustomerId visitor,
    CustomerId customer,
    Instant createdAt,
    LinkedBy by,
    Purpose consent,
    RuleId basis,
    Optional<Instant> consentGivenAt,
    String noticeVersion,
    Optional<Instant> from,
    Optional<Instant> until) {
  /** How links are written to text. */
  public static final FieldType<IdentityLink> TYPE =
      WrittenParts.type(
          IdentityLink.class,
          IdentityLink::write,
          IdentityLink::read,
          "visitor",
          "customer",
          "linkedAt",
          "linkedBy",
          "purpose",
          "basis",
          "consentGivenAt",
          "noticeVersion",
          "from",
          "until");

  /** Refuses a blank version, and an end before the beginning. */
  public IdentityLink {
    if (noticeVersion.isBlank() || noticeVersion.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a link names the notice that told of it");
    }
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException("a link does not end before it begins");
    }
  }

  /**
   * Whether it lasts.
   *
   * @return false once it was ended, or another person came
   */
  public boolean isOpen() {
    return until.isEmpty();
  }

  /**
   * Whether what was observed at an instant is the customer's.
   *
   * @param instant when it was observed
   * @return false before its beginning, and from its end on
   */
  public boolean covers(Instant instant) {
    return from.filter(instant::isBefore).isEmpty()
        && until.filter(end -> !instant.isBefore(end)).isEmpty();
  }

  /**
   * The same link, for what was and is observed since an instant.
   *
   * @param instant since when; empty for all from before
   * @return a copy
   */
  public IdentityLink claimingFrom(Optional<Instant> instant) {
    return with(instant, until);
  }

  /**
   * The same link, ended.
   *
   * @param instant when
   * @return a copy
   */
  public IdentityLink endingAt(Instant instant) {
    return with(from, Optional.of(from.filter(instant::isBefore).orElse(instant)));
  }

  private IdentityLink with(Optional<Instant> begin, Optional<Instant> end) {
    return new IdentityLink(
        visitor,
        customer,
        createdAt,
        by,
        consent,
        basis,
        consentGivenAt,
        noticeVersion,
        begin,
        end);
  }

  private static String write(IdentityLink link) {
    return WrittenParts.join(
        link.visitor.toString(),
        link.customer.toString(),
        link.createdAt.toString(),
        link.by.name(),
        link.consent.code(),
        link.basis.reference(),
        WrittenParts.orEmpty(link.consentGivenAt),
        link.noticeVersion,
        WrittenParts.orEmpty(link.from),
        WrittenParts.orEmpty(link.until));
  }

  private static IdentityLink read(String[] parts) {
    return new IdentityLink(
        new CustomerId(UUID.fromString(parts[0])),
        new CustomerId(UUID.fromString(parts[1])),
        Instant.parse(parts[2]),
        LinkedBy.valueOf(parts[3]),
        new Purpose(parts[4]),
        new RuleId(parts[5]),
        WrittenParts.optional(parts[6]).map(Instant::parse),
        parts[7],
        WrittenParts.optional(parts[8]).map(Instant::parse),
        WrittenParts.optional(parts[9]).map(Instant::parse));
  }

  @Override
  public String toString() {
    return "IdentityLink[***]";
  }
}
