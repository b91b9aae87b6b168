package fi.rekisteri.core.mailing;

import fi.rekisteri.core.mailing.PostalLines.Sender;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.text.Language;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a released list as a page, to be published or printed. It shows what the list declares and
 * no more, and no id of anybody. Stateless and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text is escaped; the document loads nothing and runs nothing.
 * </ul>
 */
public final class ListPage {
  private static final PageTemplate TEMPLATE = PageTemplate.of(ListPage.class, "list.mustache");

  private ListPage() {}

  /**
   * Writes the page as a text, for a short list.
   *
   * @param released the list
   * @param language the language of the page
   * @return an HTML document, to be stored or sent as UTF-8
   */
  public static String html(ReleasedList released, Language language) {
    StringWriter text = new StringWriter();
    write(released, language, text);
    return text.toString();
  }

  /**
   * Writes the page piece by piece.
   *
   * @param released the list
   * @param language the language of the page
   * @param out takes an HTML document, to be encoded as UTF-8; stays open
   */
  public static void write(ReleasedList released, Language language, Writer out) {
    Words words = Words.of(ListPage.class, "list", language);
    Sender sender = new Sender(CountryCode.FINLAND, language.locale());
    List<Column> columns = Column.of(released.list());
    List<String> names = columns.stream().map(column -> words.text(column.key)).toList();
    TEMPLATE.render(
        Map.of(
            "language", language.tag(),
            "title", released.list().title().in(language),
            "people", words.text("people") + " " + released.run().counts().people(),
            "columns", names,
            "rows", rows(released.entries().iterator(), columns, names, sender)),
        out);
  }

  private static Iterator<Map<String, Object>> rows(
      Iterator<ListEntry> entries, List<Column> columns, List<String> names, Sender sender) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Map<String, Object> next() {
        ListEntry entry = entries.next();
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          cells.add(Map.of("name", names.get(i), "lines", columns.get(i).lines(entry, sender)));
        }
        return Map.of("cells", cells);
      }
    };
  }

  /** What a list may show, each part in a column of its own. */
  private enum Column {
    NAME("column.name"),
    ORGANISATION("column.organisation"),
    ADDRESS("column.address"),
    EMAIL("column.email");

    private final String key;

    Column(String key) {
      this.key = key;
    }

    static List<Column> of(PublicationList list) {
      return Stream.of(values()).filter(column -> column.isOf(list)).toList();
    }

    private boolean isOf(PublicationList list) {
      return switch (this) {
        case NAME -> true;
        case ORGANISATION -> list.shows(CustomerFields.AFFILIATION);
        case ADDRESS -> list.shows(CustomerFields.POSTAL_ADDRESS);
        case EMAIL -> list.shows(CustomerFields.EMAIL);
      };
    }

    List<String> lines(ListEntry entry, Sender sender) {
      return switch (this) {
        case NAME -> entry.people().stream().map(person -> person.name().inFull()).toList();
        case ORGANISATION -> entry.organisation().stream().toList();
        case ADDRESS ->
            entry.address().stream()
                .flatMap(address -> new PostalLines(address, sender).inFull().stream())
                .toList();
        case EMAIL ->
            entry.people().stream()
                .map(ListEntry.Person::email)
                .flatMap(Optional::stream)
                .map(EmailAddress::value)
                .toList();
      };
    }
  }
}
