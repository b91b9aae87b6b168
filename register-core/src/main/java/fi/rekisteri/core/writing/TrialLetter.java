package fi.rekisteri.core.writing;

import fi.rekisteri.core.letter.LetterKind;
import fi.rekisteri.core.page.Line;
import fi.rekisteri.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Letters on which templates are tried out. Every value of them looks like markup. */
final class TrialLetter {
  /** What no page may show as it is. */
  static final String MARKUP = "<i>&\"";

  private static final List<String> MARKS =
      List.of("intro-of-remedies", "name-of-authority", "way-to-authority", "further-remedies");

  private TrialLetter() {}

  /** What must be seen of the remedies. */
  static Stream<String> remedyMarks() {
    return MARKS.stream();
  }

  /** The names that a template of a kind may use. */
  static Set<String> namesOf(LetterKind kind) {
    Set<String> names = new TreeSet<>(LetterContent.NAMES);
    names.addAll(own(kind));
    return names;
  }

  private static Set<String> own(LetterKind kind) {
    return switch (kind) {
      case RECEIPT, EXTENSION -> Set.of("due");
      case REFUSAL -> Set.of("certificate");
      default -> Set.of();
    };
  }

  /** A letter that has everything, and one that has only what every letter has. */
  static List<ToldLetter> all(LetterKind kind) {
    List<Line> lines =
        List.of(
            line("fact").labelled(MARKUP).leadingTo("https://example.org/?" + MARKUP),
            line("text").in("fi"),
            line("row").labelled(MARKUP));
    Part part = new Part(MARKUP, lines, lines);
    return List.of(letter(kind, lines, List.of(part, part)), letter(kind, List.of(), List.of()));
  }

  private static ToldLetter letter(LetterKind kind, List<Line> lines, List<Part> parts) {
    Map<String, String> names = new HashMap<>();
    List.of("heading", "lead", "number", "received", "written", "register", "controller")
        .forEach(name -> names.put(name, MARKUP));
    own(kind).forEach(name -> names.put(name, MARKUP));
    return new ToldLetter(Language.FI, names, lines, parts, remedies(kind), lines);
  }

  private static Optional<ToldRemedies> remedies(LetterKind kind) {
    return kind.tellsRemedies()
        ? Optional.of(
            new ToldRemedies(
                MARKUP,
                List.of(line(MARKS.get(0))),
                List.of(
                    Part.of(MARKS.get(1) + MARKUP, List.of(line(MARKS.get(2)).labelled(MARKUP)))),
                List.of(line(MARKS.get(3)))))
        : Optional.empty();
  }

  private static Line line(String mark) {
    return Line.of(mark + MARKUP);
  }
}
