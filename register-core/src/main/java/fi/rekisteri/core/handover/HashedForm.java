package fi.rekisteri.core.handover;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.processing.FieldKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Makes the hashes by which platforms match people: SHA-256 over the UTF-8 bytes of the normalised
 * value, as small hexadecimal digits. An e-mail address is normalised to small letters throughout,
 * a telephone number to E.164 with its plus sign.
 *
 * <h2>Security</h2>
 *
 * The hash has no key, since both sides must come to the same one. It can be reversed by trying all
 * numbers or known addresses: it is personal data still. Immutable and thread-safe.
 */
public final class HashedForm {
  private final CryptoBackend backend;

  /** Hashes with the ciphers that the process is configured for. */
  public HashedForm() {
    this(CryptoBackend.configured());
  }

  HashedForm(CryptoBackend backend) {
    this.backend = backend;
  }

  /** Whether a field has a hashed form at all: e-mail addresses and telephone numbers have. */
  public static boolean isKnownFor(FieldKey<?> field) {
    Class<?> type = field.type().javaType();
    return type == EmailAddress.class || type == PhoneNumber.class;
  }

  /** The hashed form of a value: 64 hexadecimal digits. */
  public String of(Object value) {
    MessageDigest sha256 = backend.newSha256();
    return HexFormat.of()
        .formatHex(sha256.digest(normalised(value).getBytes(StandardCharsets.UTF_8)));
  }

  private static String normalised(Object value) {
    if (value instanceof EmailAddress email) {
      return email.value().toLowerCase(Locale.ROOT);
    }
    if (value instanceof PhoneNumber phone) {
      return phone.value();
    }
    throw new IllegalArgumentException(
        "a value of " + value.getClass().getSimpleName() + " has no hashed form");
  }
}
