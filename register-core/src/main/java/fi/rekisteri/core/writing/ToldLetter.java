package fi.rekisteri.core.writing;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A letter in words, in one language.
 *
 * @param language the language
 * @param names what a template may set into a sentence of its own, by name
 * @param facts what stands at its head
 * @param parts what it tells
 * @param remedies where to turn, in a letter that tells it
 * @param signature who signs, line by line
 */
record ToldLetter(
    Language language,
    Map<String, String> names,
    List<Line> facts,
    List<Part> parts,
    Optional<ToldRemedies> remedies,
    List<Line> signature) {
  ToldLetter {
    names = Map.copyOf(names);
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
    signature = List.copyOf(signature);
  }
}
