package fi.rekisteri.core.page;

import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a kind of page in one language, with those that all pages share, such as the names
 * of acts. A word without a text is an error, never a blank. Immutable and thread-safe.
 */
public final class Words {
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

  private final Language language;
  private final PropertyResourceBundle own;
  private final PropertyResourceBundle shared;

  private Words(Language language, PropertyResourceBundle own, PropertyResourceBundle shared) {
    this.language = language;
    this.own = own;
    this.shared = shared;
  }

  /**
   * Reads the words.
   *
   * @param room a class beside which the file stands
   * @param name the name of the file, without language
   * @param language the language
   */
  public static Words of(Class<?> room, String name, Language language) {
    String end = "_" + language.tag() + ".properties";
    return new Words(language, load(room, name + end), load(Words.class, "page" + end));
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return own.containsKey(key) || shared.containsKey(key);
  }

  /** A text. */
  public String text(String key) {
    return own.containsKey(key) ? own.getString(key) : shared.getString(key);
  }

  /** A text whose gaps are filled, each once: what fills one gap opens no other. */
  public String text(String key, Map<String, String> parts) {
    return GAP.matcher(text(key))
        .replaceAll(gap -> Matcher.quoteReplacement(parts.get(gap.group(1))));
  }

  /** A day as people write it. */
  public String day(LocalDate date) {
    return DateTimeFormatter.ofPattern(text("pattern.date"), language.locale()).format(date);
  }

  /** A period as people say it. */
  public String period(Period period) {
    return Stream.of(
            counted(period.getYears(), "years"),
            counted(period.getMonths(), "months"),
            counted(period.getDays(), "days"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** A country by its code of ISO 3166; a code that none has stands for itself. */
  public String country(String code) {
    return new Locale("", code).getDisplayCountry(language.locale());
  }

  private String counted(int count, String unit) {
    String form = count == 1 ? ".one" : ".many";
    return count == 0 ? "" : count + " " + text("period." + unit + form);
  }

  /** A name that a host may have added to the published ones: it then stands for itself. */
  public String nameOf(String kind, String code) {
    String key = kind + "." + code;
    return has(key) ? text(key) : code;
  }

  /** The name of a constant. */
  public String nameOf(String kind, Enum<?> constant) {
    return text(kind + "." + constant.name());
  }

  private static PropertyResourceBundle load(Class<?> room, String name) {
    try (InputStream in = room.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing from register-core");
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }
}
