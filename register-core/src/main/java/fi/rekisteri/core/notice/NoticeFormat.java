package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.PageTemplate;
import java.util.function.Function;

/** In which form a notice is written. */
public enum NoticeFormat {
  /** A page: one self-contained file. */
  HTML("notice-body.mustache", PageTemplate::markup),
  /** Markdown, as CommonMark and the tables of GitHub have it. */
  MARKDOWN("notice-markdown.mustache", PageTemplate::markdown),
  /** Plain text. */
  TEXT("notice-text.mustache", PageTemplate::plain);

  private final String file;
  private final Function<String, PageTemplate> compiler;

  NoticeFormat(String file, Function<String, PageTemplate> compiler) {
    this.file = file;
    this.compiler = compiler;
  }

  /** The shipped template. */
  String shipped() {
    return PageTemplate.source(NoticeFormat.class, file);
  }

  PageTemplate compile(String template) {
    return compiler.apply(template);
  }
}
