package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.core.sealing.AuditKeys;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The end of one lane, to which the next entry is linked. One transaction has it at a time.
 *
 * <p>{@code link = HMAC-SHA-256(link key, link before || entry)}, cut to 16 bytes; before the first
 * entry stands the lane's id. Who cannot make the keyed hash cannot change, add or leave out an
 * entry between two others, before any checkpoint covers them.
 */
final class Lane {
  /** Bytes of a link. */
  static final int LINK = 16;

  private final AuditLane lane;
  private final Mac mac;
  private final EntryBytes form = new EntryBytes();
  private long number;
  private byte[] link;

  private Lane(AuditLane lane, Mac mac, long number, byte[] link) {
    this.lane = lane;
    this.mac = mac;
    this.number = number;
    this.link = link;
  }

  /** A new lane. */
  static Lane open(AuditKeys keys, Instant now, boolean once) {
    AuditLane lane = new AuditLane(UUID.randomUUID(), keys.epoch(), now, once);
    return after(lane, keys.newLinkMac(), 0, null);
  }

  /** A lane as it stands after an entry, to see which one follows. */
  static Lane after(AuditLane lane, Mac mac, long number, byte @Nullable [] link) {
    return new Lane(lane, mac, number, link == null ? first(lane.id()) : link);
  }

  private static byte[] first(UUID lane) {
    return ByteBuffer.allocate(LINK)
        .putLong(lane.getMostSignificantBits())
        .putLong(lane.getLeastSignificantBits())
        .array();
  }

  AuditLane lane() {
    return lane;
  }

  boolean isNew() {
    return number == 0;
  }

  long number() {
    return number;
  }

  /** Gives a deed the next place, and the link that binds it there. */
  AuditEntry place(Deed deed, SealedReason reason) {
    AuditPlace place = next();
    byte[] sealed = reason.at(place);
    AuditEntry unlinked = deed.with(Evidence.of(place, new byte[0], sealed));
    link = linkOf(unlinked);
    number = place.number();
    return deed.with(Evidence.of(place, link, sealed));
  }

  AuditPlace next() {
    return new AuditPlace(lane.id(), number + 1);
  }

  /** The link that an entry must have, if it is the next one. */
  byte[] linkOf(AuditEntry entry) {
    mac.update(link);
    return Arrays.copyOf(form.hashed(mac, entry), LINK);
  }

  /** Where the lane stands, to come back to if the transaction leaves nothing. */
  Runnable mark() {
    long before = number;
    byte[] linkBefore = link;
    return () -> {
      number = before;
      link = linkBefore;
    };
  }
}
