package fi.rekisteri.core.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * The frame of a page. Every text goes through one escaper; no template has an unescaped tag, and a
 * test says so. Thread-safe.
 */
public final class PageTemplate {
  private static final char REPLACEMENT = '\uFFFD';
  private static final Map<String, String> FILES =
      Map.of(
          "style", "page.css",
          "line", "line.mustache",
          "table", "table.mustache",
          "chart", "chart.mustache",
          "people", "people.mustache");

  private final Template page;

  private PageTemplate(String frame, Mustache.Escaper escaper) {
    page =
        Mustache.compiler()
            .withEscaper(escaper)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withLoader(PageTemplate::partial)
            .compile(frame);
  }

  /**
   * A page.
   *
   * @param room a class beside which the frame stands
   * @param frame the name of its file
   */
  public static PageTemplate of(Class<?> room, String frame) {
    return markup(resource(room, frame));
  }

  /**
   * A page, or a part of one, from the text of its frame.
   *
   * @param frame a Mustache template
   * @throws MustacheException where it is malformed
   */
  public static PageTemplate markup(String frame) {
    return new PageTemplate(frame, PageTemplate::escape);
  }

  /**
   * A plain text from the text of its frame: nothing becomes markup there, and nothing steers.
   *
   * @param frame a Mustache template
   * @throws MustacheException where it is malformed
   */
  public static PageTemplate plain(String frame) {
    return new PageTemplate(frame, PlainText::lines);
  }

  /**
   * A text in Markdown from the text of its frame: no value becomes markup, HTML or a line of its
   * own.
   *
   * @param frame a Mustache template
   * @throws MustacheException where it is malformed
   */
  public static PageTemplate markdown(String frame) {
    return new PageTemplate(frame, MarkdownText::escape);
  }

  /**
   * The text of a frame.
   *
   * @param room a class beside which the frame stands
   * @param frame the name of its file
   */
  public static String source(Class<?> room, String frame) {
    return resource(room, frame);
  }

  /** Every name that the frame uses; that of a partial with {@code >} before it. */
  public Set<String> names() {
    NameCollector collector = new NameCollector();
    page.visit(collector);
    return collector.names();
  }

  /** Writes the page at once. */
  public String render(Map<String, Object> content) {
    return page.execute(content);
  }

  /** Writes the page piece by piece; what is an iterator is taken as it is written. */
  public void render(Map<String, Object> content, Writer out) {
    page.execute(content, out);
  }

  /** Escapes for text and quoted attributes; what no XML may hold is shown as a visible gap. */
  static String escape(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(c -> visible.appendCodePoint(isShown(c) ? c : REPLACEMENT));
    return Escapers.HTML.escape(visible.toString());
  }

  private static boolean isShown(int c) {
    boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    boolean broken = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !broken && (c & 0xFFFE) != 0xFFFE;
  }

  private static Reader partial(String name) {
    return new StringReader(resource(PageTemplate.class, FILES.get(name)));
  }

  private static String resource(Class<?> room, String name) {
    try (InputStream in = room.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing from register-core");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }
}
