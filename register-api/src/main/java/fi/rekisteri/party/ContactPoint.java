package fi.rekisteri.party;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a person reaches somebody at the controller. At least one way is given, and none is an
 * unfilled placeholder (S11.4, L05). Printing it shows the role only.
 *
 * @param role who is reached
 * @param name the person or unit, where one is named
 * @param email an e-mail address
 * @param phone a telephone number as people write it
 * @param postalAddress a postal address on one line
 * @param url an absolute http or https address
 */
public record ContactPoint(
    ContactRole role,
    Optional<String> name,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> postalAddress,
    Optional<String> url) {
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@()<>]{1,64}@[^\\s@()<>]+\\.[^\\s@()<>.]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{3,30}");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s()<>]+");

  /** Refuses blank parts, placeholders and a contact point without any way to reach it. */
  public ContactPoint {
    if (Stream.of(email, phone, postalAddress, url).allMatch(Optional::isEmpty)) {
      throw new IllegalArgumentException("contact point " + role + " has no way to reach it");
    }
    if (Stream.of(name, postalAddress).flatMap(Optional::stream).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("contact point " + role + " has a blank part");
    }
    require(role, "e-mail address", email, EMAIL);
    require(role, "telephone number", phone, PHONE);
    require(role, "web address", url, WEB);
  }

  private static void require(
      ContactRole role, String part, Optional<String> value, Pattern pattern) {
    if (value.isPresent() && !pattern.matcher(value.get()).matches()) {
      throw new IllegalArgumentException(
          "contact point " + role + " has no usable " + part + ": fill it in or leave it out");
    }
  }

  /**
   * A contact point reached by e-mail.
   *
   * @param role who is reached
   * @param email an e-mail address
   * @return the contact point
   */
  public static ContactPoint byEmail(ContactRole role, String email) {
    return new ContactPoint(
        role,
        Optional.empty(),
        Optional.of(email),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Names the person or unit.
   *
   * @param named the name
   * @return a copy
   */
  public ContactPoint withName(String named) {
    return new ContactPoint(role, Optional.of(named), email, phone, postalAddress, url);
  }

  /**
   * Adds a telephone number.
   *
   * @param number as people write it
   * @return a copy
   */
  public ContactPoint withPhone(String number) {
    return new ContactPoint(role, name, email, Optional.of(number), postalAddress, url);
  }

  /**
   * Adds a postal address.
   *
   * @param line the address on one line
   * @return a copy
   */
  public ContactPoint withPostalAddress(String line) {
    return new ContactPoint(role, name, email, phone, Optional.of(line), url);
  }

  /**
   * Adds a web address.
   *
   * @param address an absolute http or https address
   * @return a copy
   */
  public ContactPoint withUrl(String address) {
    return new ContactPoint(role, name, email, phone, postalAddress, Optional.of(address));
  }

  @Override
  public String toString() {
    return "ContactPoint[" + role + ", ***]";
  }
}
