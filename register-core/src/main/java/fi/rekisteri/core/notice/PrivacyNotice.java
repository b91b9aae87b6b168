package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.Map;

/**
 * The privacy notice of a register (tietosuojaseloste, Art. 12 to 14), made from its definition and
 * from the controller's own sentences, in Finnish, Swedish and English, as a page, as Markdown and
 * as plain text. The three say the same.
 *
 * <pre>{@code
 * WrittenNotice notice = PrivacyNotice.of(definition, LocalDate.now(clock)).html(Language.SV);
 * Files.writeString(path, notice.text());
 * notice.warnings().forEach(warning -> log.warn("{}", warning)); // what nobody translated
 * }</pre>
 *
 * <p>A draft is told as it is: every row is there, in order; an empty one says that there is none,
 * and what nobody answered is told as not stated (S2.2, S15.1). Purposes for which nothing is done
 * at present are told apart from the others. Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text is escaped; none can become markup, a template tag or a link, nor turn the
 *       direction of what stands around it, whatever template a host brings.
 *   <li>Links lead by mail and https only.
 *   <li>The page has no script and no outside resource, and its own content policy forbids both.
 * </ul>
 */
public final class PrivacyNotice {
  private static final PageTemplate HEAD =
      PageTemplate.of(PrivacyNotice.class, "notice-head.mustache");
  private static final String END = "\n</main>\n</body>\n</html>\n";

  private final RegisterDraft draft;
  private final LocalDate day;
  private final NoticeTemplates templates;

  private PrivacyNotice(RegisterDraft draft, LocalDate day, NoticeTemplates templates) {
    this.draft = draft;
    this.day = day;
    this.templates = templates;
  }

  /**
   * The notice of a description that may still be incomplete or wrong.
   *
   * @param draft the description
   * @param day the day of writing, in the register's zone: contact data, transfer tools and laws
   *     are those of that day
   * @return the notice
   */
  public static PrivacyNotice of(RegisterDraft draft, LocalDate day) {
    return new PrivacyNotice(draft, day, NoticeTemplates.shipped());
  }

  /**
   * The notice of a register.
   *
   * @param definition the register's definition
   * @param day the day of writing, in the register's zone
   * @return the notice
   */
  public static PrivacyNotice of(RegisterDefinition definition, LocalDate day) {
    return of(definition.draft(), day);
  }

  /**
   * The same notice, written with other templates.
   *
   * @param other the templates
   * @return a copy
   */
  public PrivacyNotice with(NoticeTemplates other) {
    return new PrivacyNotice(draft, day, other);
  }

  /**
   * Writes the notice as a page: self-contained, well-formed as HTML and as XML, readable on paper,
   * on a phone, in the dark and by a screen reader.
   *
   * @param language the language
   * @return an HTML document, and what was told in Finnish for want of a translation
   */
  public WrittenNotice html(Language language) {
    return written(NoticeFormat.HTML, language);
  }

  /**
   * Writes the notice as Markdown.
   *
   * @param language the language
   * @return a text, and what was told in Finnish for want of a translation
   */
  public WrittenNotice markdown(Language language) {
    return written(NoticeFormat.MARKDOWN, language);
  }

  /**
   * Writes the notice as plain text. What goes over several lines stands indented, so that none of
   * them looks like a line of the notice.
   *
   * @param language the language
   * @return a text, and what was told in Finnish for want of a translation
   */
  public WrittenNotice text(Language language) {
    return written(NoticeFormat.TEXT, language);
  }

  private WrittenNotice written(NoticeFormat format, Language language) {
    Teller teller = new Teller(draft, day, language);
    ToldNotice told = told(teller);
    Map<String, Object> content = NoticeContent.of(told, format);
    String body = templates.get(format, language).render(content);
    String text =
        format == NoticeFormat.HTML ? HEAD.render(content) + "\n" + body + END : body + "\n";
    return new WrittenNotice(text, teller.missing());
  }

  private static ToldNotice told(Teller teller) {
    NoticeHead head = new NoticeHead(teller);
    return new ToldNotice(
        teller.words().language(), head.names(), head.facts(), new NoticeRows(teller).all());
  }

  @Override
  public String toString() {
    return "PrivacyNotice[" + draft.id() + ", version " + draft.version().orElse("none") + "]";
  }
}
