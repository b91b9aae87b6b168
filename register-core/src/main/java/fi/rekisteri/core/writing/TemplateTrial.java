package fi.rekisteri.core.writing;

import com.samskivert.mustache.MustacheException;
import fi.rekisteri.core.letter.LetterKind;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tries a template out before it may write a letter: on a letter that has everything, and on one
 * that has only what every letter has.
 *
 * @param kind of which letter
 * @param form in which form
 */
record TemplateTrial(LetterKind kind, LetterForm form) {
  private static final int LONGEST = 100_000;

  /** Tags that skip the escaper, and those that change what a tag looks like. */
  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&=]");

  PageTemplate pass(String template) {
    if (template.length() > LONGEST) {
      throw refused("is longer than " + LONGEST + " characters");
    }
    if (UNESCAPED.matcher(template).find()) {
      throw refused("has a tag that skips the escaper, or changes the delimiters");
    }
    PageTemplate compiled = compile(template);
    Set<String> unknown = new TreeSet<>(compiled.names());
    unknown.removeAll(TrialLetter.namesOf(kind));
    if (!unknown.isEmpty()) {
      throw refused("uses names that are not known here: " + unknown);
    }
    TrialLetter.all(kind).forEach(letter -> tryOut(compiled, letter));
    return compiled;
  }

  private PageTemplate compile(String template) {
    try {
      return form.compile(template);
    } catch (MustacheException
        | IndexOutOfBoundsException malformed) { // the latter of an empty tag
      throw refused("is malformed: " + malformed.getMessage());
    }
  }

  private void tryOut(PageTemplate compiled, ToldLetter letter) {
    String written = write(compiled, letter);
    if (form == LetterForm.PAGE && written.contains(TrialLetter.MARKUP)) {
      throw refused("lets a value through that was not escaped");
    }
    if (written.contains("{{")) {
      throw refused("has a tag without an end");
    }
    if (kind.tellsRemedies() && !showsRemedies(written)) {
      throw new InvalidValueException(
          ErrorCode.REMEDY_MISSING,
          "a template of the letter " + kind + " does not show all lines of the remedies",
          "show intro, authorities with heading and lines, and further inside the section remedies,"
              + " and use no markup that hides: docs/letters.md");
    }
  }

  private boolean showsRemedies(String written) {
    ShownText shown = new ShownText(written);
    boolean page = form == LetterForm.PAGE;
    String text = page ? shown.text() : written;
    return !(page && shown.mayHide()) && TrialLetter.remedyMarks().allMatch(text::contains);
  }

  private String write(PageTemplate compiled, ToldLetter letter) {
    try {
      return compiled.render(LetterContent.of(letter, form));
    } catch (MustacheException misplaced) {
      throw refused("uses a name where it is not known: " + misplaced.getMessage());
    }
  }

  private InvalidValueException refused(String why) {
    return new InvalidValueException(
        ErrorCode.LETTER_TEMPLATE_REFUSED,
        "a template of the letter " + kind + " " + why,
        "correct the template; docs/letters.md lists what it may use");
  }
}
