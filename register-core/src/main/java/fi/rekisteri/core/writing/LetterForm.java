package fi.rekisteri.core.writing;

import fi.rekisteri.core.page.PageTemplate;
import java.util.function.Function;

/** In which form a letter is written. */
enum LetterForm {
  /** A page of HTML. */
  PAGE("letter-body.mustache", PageTemplate::markup),
  /** Plain text. */
  TEXT("letter-text.mustache", PageTemplate::plain);

  private final String file;
  private final Function<String, PageTemplate> compiler;

  LetterForm(String file, Function<String, PageTemplate> compiler) {
    this.file = file;
    this.compiler = compiler;
  }

  /** The shipped template. */
  String shipped() {
    return PageTemplate.source(LetterForm.class, file);
  }

  PageTemplate compile(String template) {
    return compiler.apply(template);
  }
}
