package fi.rekisteri.processing;

import java.util.regex.Pattern;

/**
 * A category of personal data (henkilötietoryhmä): what the notice lists, and to what retention
 * periods and sources are tied (S13).
 *
 * @param code upper-case words joined by underscores
 */
public record DataCategory(String code) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*+(_[A-Z0-9]++)*+");

  /** First and family name (S17). */
  public static final DataCategory NAME = new DataCategory("NAME");

  /** The organisation that the person represents (S18). */
  public static final DataCategory REPRESENTED_ORGANISATION =
      new DataCategory("REPRESENTED_ORGANISATION");

  /** E-mail, post, phone and web addresses (S19 to S22). */
  public static final DataCategory CONTACT = new DataCategory("CONTACT");

  /** What an invoice needs (S13). */
  public static final DataCategory BILLING = new DataCategory("BILLING");

  /** Earlier orders (S24). */
  public static final DataCategory ORDER_HISTORY = new DataCategory("ORDER_HISTORY");

  /** IP addresses and the like (S23). */
  public static final DataCategory ONLINE_IDENTIFIER = new DataCategory("ONLINE_IDENTIFIER");

  /** What is observed of visitors by cookies, and to whom they were linked (S52 to S57). */
  public static final DataCategory WEB_OBSERVATION = new DataCategory("WEB_OBSERVATION");

  /** What is guessed about visitors: ages, genders, interests (S63). */
  public static final DataCategory INFERRED_PROFILE = new DataCategory("INFERRED_PROFILE");

  /** Customer numbers, and identity codes where the law allows them (F04). */
  public static final DataCategory IDENTIFIER = new DataCategory("IDENTIFIER");

  /** What a credit information provider tells of a person, such as a score (S29, F14). */
  public static final DataCategory CREDIT = new DataCategory("CREDIT");

  /** Refuses a code that is not upper-case words joined by underscores. */
  public DataCategory {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a category code is upper-case words joined by underscores");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
