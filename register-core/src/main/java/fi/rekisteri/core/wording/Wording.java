package fi.rekisteri.core.wording;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page's own words in one language. A word without a text is an error, never a blank. */
public final class Wording {
  private static final Map<Language, Wording> BY_LANGUAGE =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  Wording::new,
                  (first, second) -> first,
                  () -> new EnumMap<>(Language.class)));

  private final Language language;
  private final Words words;

  private Wording(Language language) {
    this.language = language;
    this.words = Words.of(Wording.class, "access-answer", language);
  }

  public static Wording in(Language language) {
    return BY_LANGUAGE.get(language);
  }

  /** A text in all languages, as the JSON tells it. */
  public static LocalizedText everywhere(String key) {
    return LocalizedText.of(
        in(Language.FI).text(key), in(Language.SV).text(key), in(Language.EN).text(key));
  }

  /** A value that only waits must not look like one that is used: its name says so. */
  public static LocalizedText labelOf(HeldValue held) {
    if (!held.waiting()) {
      return held.label();
    }
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : held.label().languages()) {
      String remark = in(language).text("data.waiting");
      texts.put(language, held.label().in(language) + " (" + remark + ")");
    }
    return new LocalizedText(texts);
  }

  public Language language() {
    return language;
  }

  public String text(String key) {
    return words.text(key);
  }

  public String period(Period period) {
    return words.period(period);
  }

  /** "There is none" is never said where something may have been left out. */
  public String none(String key, AccessAnswer answer) {
    return text(key + (answer.redactions().isEmpty() ? ".none" : ".noneGiven"));
  }

  /** A name that a host may have added to the published ones: it then stands for itself. */
  public String nameOf(String kind, String code) {
    return words.nameOf(kind, code);
  }

  public String nameOf(String kind, Enum<?> constant) {
    return words.nameOf(kind, constant);
  }

  public List<String> columns(String... keys) {
    return Arrays.stream(keys).map(key -> text("column." + key)).toList();
  }

  /** The organisation where it is known, or else what kind of recipient it is (C-154/21). */
  public Line nameOf(Recipient recipient) {
    return recipient
        .party()
        .map(named -> Line.of(named.name()))
        .orElseGet(() -> line(recipient.category()));
  }

  /** A text of the definition, marked as Finnish where it was never translated (WCAG 3.1.2). */
  public Line line(LocalizedText text) {
    String lang = text.has(language) ? "" : Language.FI.tag();
    return new Line("", text.in(language), lang, "");
  }
}
