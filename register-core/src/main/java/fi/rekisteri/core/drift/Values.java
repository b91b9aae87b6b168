package fi.rekisteri.core.drift;

import fi.rekisteri.core.drift.Tree.Leaf;
import fi.rekisteri.core.page.PlainText;
import fi.rekisteri.core.page.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values in words. Texts stand between quotation marks, on one line and not endless; nothing in
 * them steers the reader's eye.
 */
record Values(Words words, Names names) {
  private static final int LONGEST = 200;

  /**
   * Periods of fewer months than these are counted in months: thirteen months, not a year and one.
   */
  private static final int COUNTED_MONTHS = 36;

  String of(Leaf leaf, String topic) {
    String text = leaf.value().text();
    return switch (leaf.value().kind()) {
      case TEXT -> quoted(named(topic, text));
      case CODE -> quoted(names.of(leaf.vocabulary(), text));
      case PERIOD ->
          topic.equals("cookies[].lifetime") && Period.parse(text).isZero()
              ? words.text("unit.session")
              : period(Period.parse(text));
      case DURATION -> duration(Duration.parse(text));
      case DATE -> date(text);
      case TRUTH -> words.text("truth." + text);
      case NUMBER, ORDER -> text;
    };
  }

  /** Some texts are codes of other parts. */
  String named(String topic, String text) {
    return vocabularyOf(topic).map(one -> names.of(one, text)).orElse(text);
  }

  private static Optional<String> vocabularyOf(String topic) {
    String last = topic.substring(topic.lastIndexOf('.') + 1);
    return switch (last) {
      case "recipients[]", "recipient", "parties[]", "provider" -> Optional.of("Recipient");
      case "fields[]" -> Optional.of("FieldKey");
      default -> Optional.empty();
    };
  }

  String quoted(String text) {
    return words.text("open") + shortened(text) + words.text("close");
  }

  static String shortened(String text) {
    String line = PlainText.oneLine(text);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private String period(Period period) {
    long months = period.toTotalMonths();
    List<String> parts = new ArrayList<>();
    if (months % 12 == 0 || Math.abs(months) >= COUNTED_MONTHS) {
      add(parts, "year", months / 12);
      months = months % 12;
    }
    add(parts, "month", months);
    add(parts, "day", period.getDays());
    return parts.isEmpty() ? counted("day", 0) : String.join(" ", parts);
  }

  private String duration(Duration duration) {
    List<String> parts = new ArrayList<>();
    add(parts, "hour", duration.toHours());
    add(parts, "minute", duration.toMinutesPart());
    add(parts, "second", duration.toSecondsPart());
    return duration.toNanosPart() != 0
        ? duration.toString()
        : parts.isEmpty() ? counted("second", 0) : String.join(" ", parts);
  }

  private void add(List<String> parts, String unit, long count) {
    if (count != 0) {
      parts.add(counted(unit, count));
    }
  }

  private String counted(String unit, long count) {
    String form = count == 1 ? ".one" : ".many";
    return words.text("unit." + unit + form).replace("{n}", Long.toString(count));
  }

  private String date(String day) {
    return LocalDate.parse(day)
        .format(DateTimeFormatter.ofPattern(words.text("pattern.date"), words.language().locale()));
  }
}
