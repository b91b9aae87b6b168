package fi.rekisteri.core.erasure;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.customer.CustomerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * The hashes by which the ledger of erasures knows people and values: HMAC-SHA-256 under a key that
 * each backup of the register holds, and nobody else. The messages differ in length, so that none
 * passes for another: 16 bytes of an id, 8 of the word {@code register}, more for a value. Not
 * thread-safe.
 */
public final class SubjectHash {
  private static final int ID = 16;
  private static final int VALUE = 16;

  private final Mac mac;

  public SubjectHash(OpenRing ring) {
    mac = ring.newLedgerMac();
  }

  /** Of a person: 64 hexadecimal digits. */
  public String of(CustomerId customer) {
    return HexFormat.of().formatHex(mac.doFinal(bytes(customer)));
  }

  /** Of the id of one value of a person: 32 hexadecimal digits. */
  public String of(CustomerId customer, String field, String element) {
    mac.update(bytes(customer));
    byte[] hash = mac.doFinal(AssociatedData.fieldId(field, element));
    return HexFormat.of().formatHex(Arrays.copyOf(hash, VALUE));
  }

  /** What tells this register from every other, also from one of the same name. */
  public String ofRegister() {
    return HexFormat.of().formatHex(mac.doFinal("register".getBytes(StandardCharsets.US_ASCII)));
  }

  private static byte[] bytes(CustomerId customer) {
    return ByteBuffer.allocate(ID)
        .putLong(customer.value().getMostSignificantBits())
        .putLong(customer.value().getLeastSignificantBits())
        .array();
  }
}
