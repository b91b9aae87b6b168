package fi.rekisteri.core.opendsr;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By what a sender names a person. A hash is no better hidden than what it was made of: whoever can
 * guess an address can make its hash, so every format is personal data. Printing one shows none.
 *
 * @param type what it is
 * @param format how it is written
 * @param value the identity itself; of a hash its hexadecimal digits
 */
public record OpenDsrIdentity(Type type, Format format, String value) {
  /** The longest value. */
  static final int LONGEST = 500;

  /** Refuses what is no value, and a hash of another form. */
  public OpenDsrIdentity {
    if (value.isBlank() || value.length() > LONGEST || !format.fits(value)) {
      throw new IllegalArgumentException("an identity has another form than its format says");
    }
  }

  @Override
  public String toString() {
    return "OpenDsrIdentity[" + type + ", " + format + ", ***]";
  }

  /** What the standard takes for an identity. */
  public enum Type {
    /** The id of a customer at the sender's. */
    CONTROLLER_CUSTOMER_ID,
    /** An advertising id of Android. */
    ANDROID_ADVERTISING_ID,
    /** A device id of Android. */
    ANDROID_ID,
    /** An e-mail address. */
    EMAIL,
    /** An advertising id of Fire OS. */
    FIRE_ADVERTISING_ID,
    /** An advertising id of iOS. */
    IOS_ADVERTISING_ID,
    /** A vendor's id of iOS. */
    IOS_VENDOR_ID,
    /** An advertising id of Microsoft. */
    MICROSOFT_ADVERTISING_ID,
    /** A publisher's id of Microsoft. */
    MICROSOFT_PUBLISHER_ID,
    /** A publisher's id of Roku. */
    ROKU_PUBLISHER_ID,
    /** An advertising id of Roku. */
    ROKU_ADVERTISING_ID;

    /**
     * The word that stands in the message.
     *
     * @return such as {@code email}
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How an identity is written. */
  public enum Format {
    /** As it is. */
    RAW(".*"),
    /** The SHA-1 of it. */
    SHA1("[0-9a-fA-F]{40}"),
    /** The MD5 of it. */
    MD5("[0-9a-fA-F]{32}"),
    /** The SHA-256 of it. */
    SHA256("[0-9a-fA-F]{64}");

    private final Pattern form;

    Format(String form) {
      this.form = Pattern.compile(form, Pattern.DOTALL);
    }

    /**
     * The word that stands in the message.
     *
     * @return such as {@code sha256}
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean fits(String value) {
      return form.matcher(value).matches();
    }
  }
}
