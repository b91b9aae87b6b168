package fi.rekisteri.core.writing;

import fi.rekisteri.core.page.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a template finds, by name. */
final class LetterContent {
  /** Every name that a template may use, wherever it stands. */
  static final Set<String> NAMES =
      Set.of(
          ("language heading lead number received written register controller facts parts items"
                  + " lines label text lang href remedies intro authorities further signature"
                  + " . -first -last >line")
              .split(" "));

  private static final String INDENT = "    ";

  private final Function<Line, Map<String, Object>> shown;

  private LetterContent(Function<Line, Map<String, Object>> shown) {
    this.shown = shown;
  }

  static Map<String, Object> of(ToldLetter letter, LetterForm form) {
    return new LetterContent(form == LetterForm.PAGE ? Line::shown : line -> line.indented(INDENT))
        .content(letter);
  }

  private Map<String, Object> content(ToldLetter letter) {
    Map<String, Object> content = new HashMap<>(letter.names());
    content.put("language", letter.language().tag());
    content.put("facts", lines(letter.facts()));
    content.put("parts", letter.parts().stream().map(this::part).toList());
    content.put("remedies", letter.remedies().<Object>map(this::remedies).orElse(false));
    content.put("signature", lines(letter.signature()));
    return content;
  }

  private Map<String, Object> part(Part part) {
    return Map.of(
        "heading", part.heading(), "items", lines(part.items()), "lines", lines(part.lines()));
  }

  private Map<String, Object> remedies(ToldRemedies remedies) {
    return Map.of(
        "heading", remedies.heading(),
        "intro", lines(remedies.intro()),
        "authorities", remedies.authorities().stream().map(this::part).toList(),
        "further", lines(remedies.further()));
  }

  private List<Map<String, Object>> lines(List<Line> lines) {
    return lines.stream().map(shown).toList();
  }
}
