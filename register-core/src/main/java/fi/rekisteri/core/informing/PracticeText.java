package fi.rekisteri.core.informing;

import fi.rekisteri.core.page.PlainText;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.notice.NoticeComparison;
import fi.rekisteri.notice.PracticeFinding;
import fi.rekisteri.notice.PracticeFinding.Deviation;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Tells in words what a comparison of practice and notice found, for the data protection officer's
 * file (Art. 5(2)). It tells its own limits. Immutable and thread-safe.
 */
public final class PracticeText {
  private final RegisterDefinition definition;

  private PracticeText(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A writer for one register.
   *
   * @param definition names what is declared; what is not stands for itself
   * @return the writer
   */
  public static PracticeText of(RegisterDefinition definition) {
    return new PracticeText(definition);
  }

  /**
   * Writes a comparison.
   *
   * @param comparison what was found
   * @param language the language
   * @return lines that end with a line feed, without any personal value
   */
  public String text(NoticeComparison comparison, Language language) {
    return new Told(definition, language).text(comparison);
  }

  /** The words of one language. */
  private record Told(RegisterDefinition definition, Words words, Words named) {
    Told(RegisterDefinition definition, Language language) {
      this(
          definition,
          Words.of(PracticeText.class, "practice", language),
          Words.of(Wording.class, "access-answer", language));
    }

    String text(NoticeComparison found) {
      StringBuilder text = new StringBuilder();
      String name = definition.name().in(words.language());
      text.append(line(words.text("title") + ": " + name)).append('\n');
      text.append(line(fact("version", found.version())));
      text.append(line(fact("since", found.since().toString())));
      text.append(line(fact("seen", seen(found))));
      text.append(line(fact("people", Long.toString(found.people()))));
      text.append(line(fact("leftOut", Long.toString(found.leftOut())))).append('\n');
      for (Deviation deviation : Deviation.values()) {
        text.append(line(words.nameOf("deviation", deviation)));
        List<PracticeFinding> all = found.of(deviation);
        all.forEach(one -> text.append("  ").append(line(finding(one))));
        text.append(all.isEmpty() ? "  " + line(words.text("nothing")) : "").append('\n');
      }
      return text.append(line(words.text("limits"))).toString();
    }

    private String fact(String key, String value) {
      return words.text(key) + ": " + value;
    }

    private String seen(NoticeComparison found) {
      DateTimeFormatter time =
          DateTimeFormatter.ofPattern(words.text("pattern.time"), words.language().locale())
              .withZone(definition.zone());
      return String.join(
          " ",
          time.format(found.seen().from()),
          words.text("to"),
          time.format(found.seen().until()));
    }

    private String finding(PracticeFinding one) {
      String within = one.within().map(code -> ", " + within(one, code)).orElse("");
      String times = one.times() == 0 ? "" : " (\u00d7 " + one.times() + ")";
      return words.nameOf("part", one.part()) + ": " + name(one) + within + times;
    }

    private String name(PracticeFinding one) {
      return switch (one.part()) {
        case PURPOSE -> purpose(one.code());
        case FIELD, BINDING -> field(one.code());
        case SOURCE, SOURCE_CATEGORY -> named.nameOf("source", one.code());
        case RECIPIENT -> recipient(one.code());
      };
    }

    private String within(PracticeFinding one, String code) {
      return switch (one.part()) {
        case BINDING -> purpose(code);
        case SOURCE_CATEGORY -> named.nameOf("category", code);
        case PURPOSE, FIELD, SOURCE, RECIPIENT -> code;
      };
    }

    private String purpose(String code) {
      return both(
          definition.activity(new Purpose(code)).map(ProcessingActivity::description), code);
    }

    private String field(String path) {
      return both(definition.field(path).map(FieldSchema::label), path);
    }

    private String recipient(String code) {
      Optional<Recipient> known = definition.recipient(code);
      return known
          .flatMap(Recipient::party)
          .map(NamedParty::name)
          .map(name -> name + " [" + code + "]")
          .orElseGet(() -> both(known.map(Recipient::category), code));
    }

    /** The name for people, and the code by which the definition is mended. */
    private String both(Optional<LocalizedText> name, String code) {
      return name.map(text -> text.in(words.language()) + " [" + code + "]").orElse(code);
    }

    private static String line(String text) {
      return PlainText.oneLine(text) + "\n";
    }
  }
}
