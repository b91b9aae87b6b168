package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.Instant;
import java.util.Optional;

/**
 * The origin of one value (S25.1): who gave it, by which way, when, and which version of the notice
 * the person was shown. It travels with the value and is sealed with it.
 *
 * @param source the kind of source
 * @param party the code of the declared party, where the source is one (S27.1)
 * @param channel the way
 * @param obtainedAt when it was obtained
 * @param noticeVersion the version of the privacy notice shown at collection (S25.2)
 * @param refersTo the time to which the value refers, where its source told it: an update service
 *     may tell today how things were last week (S26)
 */
public record Provenance(
    SourceKind source,
    Optional<String> party,
    Channel channel,
    Instant obtainedAt,
    Optional<String> noticeVersion,
    Optional<Instant> refersTo) {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * Refuses a time outside the years 1 to 9999, a value that refers to a time after it was
   * obtained, and a party or version that is blank, longer than 64 characters or holds control
   * characters.
   */
  public Provenance {
    party.ifPresent(Provenance::requireCode);
    noticeVersion.ifPresent(Provenance::requireCode);
    if (obtainedAt.isBefore(EARLIEST) || obtainedAt.isAfter(LATEST)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_PROVENANCE,
          "a value was obtained at a time outside the years 1 to 9999",
          "give the time at which it was obtained");
    }
    if (refersTo.filter(at -> at.isBefore(EARLIEST) || at.isAfter(obtainedAt)).isPresent()) {
      throw new InvalidValueException(
          ErrorCode.INVALID_PROVENANCE,
          "a value refers to a time after it was obtained, or before the year 1",
          "give the time to which it refers");
    }
  }

  /**
   * An origin that tells when the value was obtained, and no other time.
   *
   * @param source the kind of source
   * @param party the code of the declared party, where the source is one
   * @param channel the way
   * @param obtainedAt when it was obtained
   * @param noticeVersion the version of the privacy notice shown at collection
   */
  public Provenance(
      SourceKind source,
      Optional<String> party,
      Channel channel,
      Instant obtainedAt,
      Optional<String> noticeVersion) {
    this(source, party, channel, obtainedAt, noticeVersion, Optional.empty());
  }

  private static void requireCode(String code) {
    if (code.isBlank() || code.length() > 64 || code.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_PROVENANCE,
          "a party code or notice version is blank, too long or holds control characters",
          "use a short code of at most 64 printable characters");
    }
  }

  /**
   * Given by the person (S25).
   *
   * @param channel the way
   * @param obtainedAt when
   * @return the origin
   */
  public static Provenance fromSubject(Channel channel, Instant obtainedAt) {
    return new Provenance(
        SourceKind.DATA_SUBJECT, Optional.empty(), channel, obtainedAt, Optional.empty());
  }

  /**
   * Recorded by the controller itself, such as an order.
   *
   * @param obtainedAt when
   * @return the origin
   */
  public static Provenance fromController(Instant obtainedAt) {
    return new Provenance(
        SourceKind.CONTROLLER, Optional.empty(), Channel.INTERFACE, obtainedAt, Optional.empty());
  }

  /**
   * Given by a declared party (S26 to S28).
   *
   * @param source the kind of source
   * @param party the party's code in the definition
   * @param obtainedAt when
   * @return the origin
   */
  public static Provenance fromParty(SourceKind source, String party, Instant obtainedAt) {
    return new Provenance(
        source, Optional.of(party), Channel.INTERFACE, obtainedAt, Optional.empty());
  }

  /**
   * The same origin, with the notice that the person was shown.
   *
   * @param version the notice's version
   * @return a copy
   */
  public Provenance underNotice(String version) {
    return new Provenance(source, party, channel, obtainedAt, Optional.of(version), refersTo);
  }

  /**
   * The same origin, with the time to which the value refers.
   *
   * @param time not after it was obtained
   * @return a copy
   */
  public Provenance referringTo(Instant time) {
    return new Provenance(source, party, channel, obtainedAt, noticeVersion, Optional.of(time));
  }

  /**
   * As of when the value is known: of two values the one with the later time is newer.
   *
   * @return the time to which it refers, or else when it was obtained
   */
  public Instant knownAsOf() {
    return refersTo.orElse(obtainedAt);
  }
}
