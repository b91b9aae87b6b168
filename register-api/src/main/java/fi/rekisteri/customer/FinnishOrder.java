package fi.rekisteri.customer;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * The Finnish alphabet, without the locale data of the JDK, which a trimmed runtime may lack.
 *
 * <p>A text becomes a key that sorts by plain comparison: small letters, Å Ä Ö as the three ASCII
 * characters after {@code z}, Æ as Ä, Ø as Ö, Ü as Y, other accents off, hyphens as spaces,
 * apostrophes off. Texts with equal keys are put in order by their own characters.
 */
final class FinnishOrder {
  private static final Set<String> PARTICLES =
      Set.of("af", "av", "von", "van", "de", "den", "der", "la", "zu");

  static final Comparator<PersonName> OF_NAMES =
      Comparator.comparing((PersonName name) -> key(head(name)))
          .thenComparing(name -> key(name.given().orElse("")))
          .thenComparing(name -> name.family().orElse(""))
          .thenComparing(name -> name.given().orElse(""));

  private FinnishOrder() {}

  private static String head(PersonName name) {
    return withoutParticles(name.family().or(name::given).orElseThrow());
  }

  private static String withoutParticles(String name) {
    int space = name.indexOf(' ');
    return space > 0 && PARTICLES.contains(name.substring(0, space))
        ? withoutParticles(name.substring(space + 1))
        : name;
  }

  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> append(key, point));
    return key.toString();
  }

  private static void append(StringBuilder key, int point) {
    switch (point) {
      case 'å' -> key.append('{');
      case 'ä', 'æ' -> key.append('|');
      case 'ö', 'ø', 'ő' -> key.append('}');
      case 'ü', 'ű' -> key.append('y');
      case 'đ', 'ð' -> key.append('d');
      case 'ŋ' -> key.append('n');
      case 'ŧ' -> key.append('t');
      case 'ł' -> key.append('l');
      case 'ß' -> key.append("ss");
      case 'þ' -> key.append("th");
      case '\'', '\u2019', '\u02BC' -> {}
      default -> appendPlain(key, point);
    }
  }

  private static void appendPlain(StringBuilder key, int point) {
    if (point >= 'a' && point <= 'z' || point >= '0' && point <= '9') {
      key.append((char) point);
    } else if (point < 0x80 || Character.getType(point) == Character.DASH_PUNCTUATION) {
      key.append(' ');
    } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
      key.appendCodePoint(
          Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD).codePointAt(0));
    }
  }
}
