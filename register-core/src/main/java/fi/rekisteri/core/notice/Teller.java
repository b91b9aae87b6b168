package fi.rekisteri.core.notice;

import fi.rekisteri.core.abroad.Abroad;
import fi.rekisteri.core.page.Line;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** With what the rows of one notice are told: draft, day and words; it notes what lacks a word. */
final class Teller {
  private final RegisterDraft draft;
  private final LocalDate day;
  private final Words words;
  private final Names names;
  private final Set<MissingTranslation> missing = new LinkedHashSet<>();

  Teller(RegisterDraft draft, LocalDate day, Language language) {
    this.draft = draft;
    this.day = day;
    this.words = Words.of(Teller.class, "notice", language);
    this.names = new Names(this);
  }

  RegisterDraft draft() {
    return draft;
  }

  /** The day on which the notice is written. */
  LocalDate day() {
    return day;
  }

  Words words() {
    return words;
  }

  /** How parts of the definition are called. */
  Names names() {
    return names;
  }

  List<MissingTranslation> missing() {
    return List.copyOf(missing);
  }

  /** A text of the definition, marked as Finnish where it was never translated (WCAG 3.1.2). */
  Line say(String path, LocalizedText text) {
    Language language = words.language();
    if (text.has(language)) {
      return Line.of(text.in(language));
    }
    missing.add(new MissingTranslation(language, path));
    return Line.of(text.in(language)).in(Language.FI.tag());
  }

  Line word(String key) {
    return Line.of(words.text(key));
  }

  Line word(String key, Map<String, String> parts) {
    return Line.of(words.text(key, parts));
  }

  /** A line under the label of a key. */
  Line fact(String key, Line line) {
    return line.labelled(words.text("fact." + key));
  }

  Block paragraph(String key) {
    return new Block.Paragraph(word(key));
  }

  /** What an empty row says: there is none (S15.1). */
  List<Block> none() {
    return List.of(paragraph("declared.none"));
  }

  /** What a question without an answer says (S2.2). */
  List<Block> notStated() {
    return List.of(paragraph("declared.notStated"));
  }

  /**
   * An empty list says that there is none only where somebody has described the register (S2.2).
   */
  List<Block> empty() {
    return new Abroad(draft, Optional.of(day)).isDescribed() ? none() : notStated();
  }

  /** A table of things, or what an empty list says. */
  <T> List<Block> table(
      String key, Collection<T> things, Function<T, Table.Entry> entry, String... columns) {
    if (things.isEmpty()) {
      return empty();
    }
    return List.of(
        new Table(
            words.text(key + ".caption"),
            Arrays.stream(columns).map(column -> words.text("column." + column)).toList(),
            things.stream().map(entry).toList()));
  }
}
