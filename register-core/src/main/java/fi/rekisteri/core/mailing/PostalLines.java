package fi.rekisteri.core.mailing;

import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.party.CountryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A postal address as an envelope shows it: the town in capital letters, and for mail abroad the
 * country in capital letters on the last line.
 *
 * @param address the address
 * @param sender from where, and in which language the country is named
 */
record PostalLines(PostalAddress address, Sender sender) {
  /** Where the code stands behind the town, as the posts of these countries ask. */
  private static final Set<String> CODE_AFTER_TOWN = Set.of("AU", "CA", "GB", "IE", "NZ", "US");

  /**
   * Who sends the mail.
   *
   * @param country from where; Åland belongs to the Finnish postal system
   * @param locale in which language other countries are named
   */
  record Sender(CountryCode country, Locale locale) {
    boolean isHome(String other) {
      return postal(country.value()).equals(postal(other));
    }

    private static String postal(String code) {
      return code.equals("AX") ? "FI" : code;
    }
  }

  /** Street, second line and box, each on its own line. */
  List<String> way() {
    return Stream.of(address.line2(), address.line1(), address.poBox())
        .flatMap(part -> part.stream())
        .toList();
  }

  /** The same on one line. */
  String wayOnOneLine() {
    return String.join(", ", way());
  }

  String town() {
    return town(address.locality().toUpperCase(Locale.ROOT));
  }

  /** The town cut to the room; the code is never cut. */
  String town(double room) {
    String code = address.postalCode();
    String town = address.locality().toUpperCase(Locale.ROOT);
    double left = room - (code.isEmpty() ? 0 : TextWidth.of(code + " "));
    return town(TextWidth.cut(town, left));
  }

  private String town(String name) {
    String code = address.postalCode();
    if (code.isEmpty()) {
      return name;
    }
    return CODE_AFTER_TOWN.contains(address.country()) ? name + " " + code : code + " " + name;
  }

  /** Empty for mail at home. */
  List<String> country() {
    return sender.isHome(address.country()) ? List.of() : List.of(countryName());
  }

  /** The same; a name that is too long for the room becomes the code of ISO 3166-1. */
  List<String> country(double room) {
    return country().stream()
        .map(name -> TextWidth.of(name) <= room ? name : address.country())
        .toList();
  }

  private String countryName() {
    Locale country = new Locale.Builder().setRegion(address.country()).build();
    return country.getDisplayCountry(sender.locale()).toUpperCase(sender.locale());
  }

  List<String> inFull() {
    List<String> lines = new ArrayList<>(way());
    lines.add(town());
    lines.addAll(country());
    return lines;
  }

  /** One line for the way, one for the town, one for a country abroad. */
  List<String> within(double room) {
    List<String> lines = new ArrayList<>();
    lines.add(TextWidth.cut(wayOnOneLine(), room));
    lines.add(town(room));
    lines.addAll(country(room));
    return lines;
  }

  @Override
  public String toString() {
    return "PostalLines[***]";
  }
}
