package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.text.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The templates of the notice: those that are shipped, and those with which a host replaces some. A
 * template is a Mustache text. Each is tried out when it is handed over: one that leaves a row or a
 * part of one out, does not set the right to object to marketing apart (Art. 21(4)), skips the
 * escaper, or uses an unknown name never gets in. Immutable and thread-safe.
 */
public final class NoticeTemplates {
  private static final NoticeTemplates SHIPPED = new NoticeTemplates(Map.of());
  private static final Map<NoticeFormat, PageTemplate> STANDARD = new EnumMap<>(NoticeFormat.class);

  static {
    Arrays.stream(NoticeFormat.values())
        .forEach(format -> STANDARD.put(format, format.compile(format.shipped())));
  }

  private final Map<Slot, PageTemplate> replaced;

  private NoticeTemplates(Map<Slot, PageTemplate> replaced) {
    this.replaced = Map.copyOf(replaced);
  }

  /** Where a template belongs. */
  private record Slot(NoticeFormat format, Language language) {}

  /**
   * The shipped templates.
   *
   * @return for every form and language
   */
  public static NoticeTemplates shipped() {
    return SHIPPED;
  }

  /**
   * Replaces a template.
   *
   * @param format of which form; that of a page is what stands inside of its main part, below the
   *     head and the table of contents
   * @param language in which language
   * @param template the text of the template; docs/privacy-notice.md lists what it may use
   * @return a copy
   * @throws fi.rekisteri.error.InvalidValueException {@code NOTICE_TEMPLATE_REFUSED} where it is
   *     malformed or too long, has a tag that skips the escaper, an unknown name, leaves something
   *     out, or does not set apart what must be
   */
  public NoticeTemplates with(NoticeFormat format, Language language, String template) {
    Map<Slot, PageTemplate> all = new HashMap<>(replaced);
    all.put(new Slot(format, language), new NoticeTrial(format).pass(template));
    return new NoticeTemplates(all);
  }

  PageTemplate get(NoticeFormat format, Language language) {
    return replaced.getOrDefault(new Slot(format, language), STANDARD.get(format));
  }
}
