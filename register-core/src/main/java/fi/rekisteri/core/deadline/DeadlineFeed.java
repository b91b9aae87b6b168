package fi.rekisteri.core.deadline;

import fi.rekisteri.deadline.DeadlineEntry;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Deadlines as a feed that calendar programs subscribe to (iCalendar, RFC 5545): an event of a
 * whole day for the law's last day, and one for the controller's own promise where that is earlier.
 * Immutable and thread-safe.
 *
 * <p>An event keeps its id when its date moves, so a program moves it too. Whoever left the list is
 * gone with the next reading. Days are days without a zone: the last day is the same day wherever
 * the reader is.
 *
 * <h2>Security</h2>
 *
 * An entry holds the number of a case, the name of a right and two dates. Who may read the feed,
 * the host decides: the library opens no socket.
 */
public final class DeadlineFeed {
  /** The type under which a web server hands it out. */
  public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9.-]{1,64}+");
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** What an event is about. */
  private enum Kind {
    TARGET("-target@", LocalizedText.of("Oma tavoite", "Eget mål", "Own target")),
    DUE("-due@", LocalizedText.of("Määräaika", "Tidsfrist", "Statutory deadline"));

    private final String infix;
    private final LocalizedText words;

    Kind(String infix, LocalizedText words) {
      this.infix = infix;
      this.words = words;
    }

    LocalDate dayOf(DeadlineEntry entry) {
      return this == DUE ? entry.due() : entry.target();
    }
  }

  private final String namespace;
  private final Language language;

  /**
   * A feed of one register.
   *
   * @param namespace what tells this register's cases from those of others, such as the host name
   *     of the shop: 1 to 64 letters of ASCII, digits, dots or hyphens; it never changes
   * @param language the readers' language
   */
  public DeadlineFeed(String namespace, Language language) {
    if (!NAMESPACE.matcher(namespace).matches()) {
      throw new IllegalArgumentException("a namespace has the form of a host name");
    }
    this.namespace = namespace;
    this.language = language;
  }

  /**
   * The feed as it stands. Where nothing is open it is a calendar without events, which readers
   * take as "all gone", though the standard asks for one component.
   *
   * @param entries what is open, in the order in which it shall stand
   * @param at when the feed is made
   * @return the text, to be sent as UTF-8
   * @throws IllegalArgumentException for two entries with one id
   */
  public String write(List<DeadlineEntry> entries, Instant at) {
    ContentLines lines =
        new ContentLines()
            .add("BEGIN", "VCALENDAR")
            .add("VERSION", "2.0")
            .add("PRODID", "-//Rekisteri//Deadlines//EN")
            .add("CALSCALE", "GREGORIAN")
            .add("METHOD", "PUBLISH");
    Set<String> seen = new HashSet<>();
    for (DeadlineEntry entry : entries) {
      if (!seen.add(entry.uid())) {
        throw new IllegalArgumentException("two entries have the id " + entry.uid());
      }
      if (entry.target().isBefore(entry.due())) {
        event(lines, entry, Kind.TARGET, at);
      }
      event(lines, entry, Kind.DUE, at);
    }
    return lines.add("END", "VCALENDAR").toString();
  }

  private void event(ContentLines lines, DeadlineEntry entry, Kind kind, Instant at) {
    LocalDate day = kind.dayOf(entry);
    String words = kind.words.in(language);
    String summary = words + ": " + entry.summary().in(language) + ", " + entry.uid();
    lines
        .add("BEGIN", "VEVENT")
        .add("UID", entry.uid() + kind.infix + namespace)
        .add("DTSTAMP", INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS)))
        .add("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day))
        .add("DTEND;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)))
        .addText("SUMMARY;LANGUAGE=" + language.tag(), summary)
        .addText("CATEGORIES", words)
        .add("CLASS", "CONFIDENTIAL")
        .add("TRANSP", "TRANSPARENT");
    alarm(lines, summary);
    lines.add("END", "VEVENT");
  }

  /** In the morning of the day before, at eight: sixteen hours before the day begins. */
  private static void alarm(ContentLines lines, String summary) {
    lines
        .add("BEGIN", "VALARM")
        .add("ACTION", "DISPLAY")
        .add("TRIGGER;RELATED=START", "-PT16H")
        .addText("DESCRIPTION", summary)
        .add("END", "VALARM");
  }
}
