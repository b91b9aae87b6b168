package fi.rekisteri.core.page;

import com.samskivert.mustache.MustacheException;
import fi.rekisteri.error.InvalidValueException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a frame of a host's own is taken in: none that skips the escaper, names what nobody knows, or
 * is malformed.
 *
 * @param known every name that it may use, wherever it stands
 * @param compiler how its text becomes a frame
 * @param refused makes the error from the words that say why
 */
public record HostFrame(
    Set<String> known,
    Function<String, PageTemplate> compiler,
    Function<String, InvalidValueException> refused) {
  private static final int LONGEST = 100_000;

  /** Tags that skip the escaper, and those that change what a tag looks like. */
  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&=]");

  /** Copies the names. */
  public HostFrame {
    known = Set.copyOf(known);
  }

  /**
   * Compiles a frame.
   *
   * @param template its text
   * @throws InvalidValueException where it may not be used
   */
  public PageTemplate compile(String template) {
    if (template.length() > LONGEST) {
      throw refused.apply("is longer than " + LONGEST + " characters");
    }
    if (UNESCAPED.matcher(template).find()) {
      throw refused.apply("has a tag that skips the escaper, or changes the delimiters");
    }
    PageTemplate compiled = compiled(template);
    Set<String> unknown = new TreeSet<>(compiled.names());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw refused.apply("uses names that are not known here: " + unknown);
    }
    return compiled;
  }

  private PageTemplate compiled(String template) {
    try {
      return compiler.apply(template);
    } catch (MustacheException
        | IndexOutOfBoundsException malformed) { // the latter of an empty tag
      throw refused.apply("is malformed: " + malformed.getMessage());
    }
  }

  /**
   * Writes something with the frame, to see whether it can.
   *
   * @param compiled the frame
   * @param content what it finds, by name
   * @throws InvalidValueException where a name is not known in its place, or a tag has no end
   */
  public String write(PageTemplate compiled, Map<String, Object> content) {
    String written;
    try {
      written = compiled.render(content);
    } catch (MustacheException misplaced) {
      throw refused.apply("uses a name where it is not known: " + misplaced.getMessage());
    }
    if (written.contains("{{")) {
      throw refused.apply("has a tag without an end");
    }
    return written;
  }
}
