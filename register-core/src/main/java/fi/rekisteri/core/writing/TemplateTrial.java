package fi.rekisteri.core.writing;

import fi.rekisteri.core.letter.LetterKind;
import fi.rekisteri.core.page.HostFrame;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.core.page.ShownText;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;

/**
 * Tries a template out before it may write a letter: on a letter that has everything, and on one
 * that has only what every letter has.
 *
 * @param kind of which letter
 * @param form in which form
 */
record TemplateTrial(LetterKind kind, LetterForm form) {
  PageTemplate pass(String template) {
    PageTemplate compiled = frame().compile(template);
    TrialLetter.all(kind).forEach(letter -> tryOut(compiled, letter));
    return compiled;
  }

  private HostFrame frame() {
    return new HostFrame(TrialLetter.namesOf(kind), form::compile, this::refused);
  }

  private void tryOut(PageTemplate compiled, ToldLetter letter) {
    String written = frame().write(compiled, LetterContent.of(letter, form));
    if (form == LetterForm.PAGE && written.contains(TrialLetter.MARKUP)) {
      throw refused("lets a value through that was not escaped");
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

  private InvalidValueException refused(String why) {
    return new InvalidValueException(
        ErrorCode.LETTER_TEMPLATE_REFUSED,
        "a template of the letter " + kind + " " + why,
        "correct the template; docs/letters.md lists what it may use");
  }
}
