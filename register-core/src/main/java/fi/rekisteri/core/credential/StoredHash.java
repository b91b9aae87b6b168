package fi.rekisteri.core.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash in the PHC string format, {@code $argon2id$v=19$m=19456,t=2,p=1,keyid=…$salt$hash}. It is
 * read strictly, since whoever can write to the table may write anything: one algorithm, one
 * version, no leading zeros, sizes of ours, costs within bounds, and one spelling for each value.
 *
 * @param cost what it took
 * @param pepper the id of the pepper in it; empty where there is none
 * @param salt 16 bytes
 * @param hash 32 bytes
 */
record StoredHash(HashCost cost, String pepper, byte[] salt, byte[] hash) {
  static final int SALT = 16;
  private static final int LONGEST = 200;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([1-9][0-9]{0,6}),t=([1-9][0-9]?),p=([1-9])"
              + "(?:,keyid=([A-Za-z0-9+/]{2,11}))?\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

  /** Empty for whatever this service has not written, or would not accept any more. */
  static Optional<StoredHash> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      StoredHash stored = of(form);
      // Base64 leaves bits over: what is not written as we would write it was not written by us.
      return stored.cost.isWithinBounds() && stored.write().equals(text)
          ? Optional.of(stored)
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static StoredHash of(Matcher form) {
    HashCost cost =
        new HashCost(
            Integer.parseInt(form.group(1)),
            Integer.parseInt(form.group(2)),
            Integer.parseInt(form.group(3)));
    String keyId = form.group(4);
    return new StoredHash(
        cost,
        keyId == null ? "" : new String(bytes(keyId), US_ASCII),
        bytes(form.group(5)),
        bytes(form.group(6)));
  }

  String write() {
    String keyId = pepper.isEmpty() ? "" : ",keyid=" + text(pepper.getBytes(US_ASCII));
    return "$argon2id$v=19$m="
        + cost.memoryKiB()
        + ",t="
        + cost.iterations()
        + ",p="
        + cost.lanes()
        + keyId
        + "$"
        + text(salt)
        + "$"
        + text(hash);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "StoredHash[***]";
  }
}
