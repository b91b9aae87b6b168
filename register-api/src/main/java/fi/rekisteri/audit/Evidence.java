package fi.rekisteri.audit;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes an entry provable: its place, the link that binds it to the entry before it in its
 * lane, and the reason that was given for the act, sealed under the person's own key. When that key
 * is destroyed the reason is gone, and the entry can be verified as before, since what is hashed is
 * the sealed form.
 *
 * <p>Immutable: arrays are copied in and out. Two are equal where every byte is.
 */
public final class Evidence {
  private static final byte[] NONE = {};

  private final AuditPlace place;
  private final byte[] link;
  private final byte @Nullable [] reason;

  private Evidence(AuditPlace place, byte[] link, byte @Nullable [] reason) {
    this.place = place;
    this.link = link.clone();
    this.reason = reason == null ? null : reason.clone();
  }

  /**
   * A place alone, for trails that nobody verifies, as in tests of storages.
   *
   * @param place where the entry stands
   * @return evidence without a link
   */
  public static Evidence at(AuditPlace place) {
    return new Evidence(place, NONE, null);
  }

  /**
   * Whole evidence.
   *
   * @param place where the entry stands
   * @param link the keyed hash over the link before and the entry, 16 bytes
   * @param reason the sealed reason, at most 4 KiB, or null where none was given
   * @return evidence
   */
  public static Evidence of(AuditPlace place, byte[] link, byte @Nullable [] reason) {
    return new Evidence(place, link, reason);
  }

  /**
   * Where the entry stands.
   *
   * @return lane and number
   */
  public AuditPlace place() {
    return place;
  }

  /**
   * The link.
   *
   * @return a copy
   */
  public byte[] link() {
    return link.clone();
  }

  /**
   * The sealed reason.
   *
   * @return a copy, or empty where none was given
   */
  public Optional<byte[]> reason() {
    return reason == null ? Optional.empty() : Optional.of(reason.clone());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence that
        && place.equals(that.place)
        && Arrays.equals(link, that.link)
        && Arrays.equals(reason, that.reason);
  }

  @Override
  public int hashCode() {
    return place.hashCode();
  }

  @Override
  public String toString() {
    return "Evidence[" + place + "]";
  }
}
