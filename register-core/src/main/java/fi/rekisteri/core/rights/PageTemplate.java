package fi.rekisteri.core.rights;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The page's frame. Every text goes through one escaper; the template has no unescaped tag, and a
 * test says so. Thread-safe.
 */
final class PageTemplate {
  private static final char REPLACEMENT = '\uFFFD';
  private static final Map<String, String> FILES =
      Map.of(
          "style", "access-answer.css",
          "line", "line.mustache",
          "table", "table.mustache");

  private final Template page =
      Mustache.compiler()
          .withEscaper(PageTemplate::escape)
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withLoader(PageTemplate::partial)
          .compile(resource("access-answer.mustache"));

  String render(Map<String, Object> content) {
    return page.execute(content);
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
    return new StringReader(resource(FILES.get(name)));
  }

  private static String resource(String name) {
    try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing from register-core");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }
}
