package fi.rekisteri.core.mailing;

import fi.rekisteri.core.page.CsvLines;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.ReleasedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes a released list as CSV (RFC 4180, every cell in quotes): a header of stable names, then
 * one line for each person; {@code line} is the same for people of one household. What a printing
 * house or a mail merge takes.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>No cell begins a formula: one that begins with {@code = + - @}, a tab or a line break is
 *       led in by an apostrophe.
 *   <li>It holds no id of anybody, and nothing that the list does not show.
 * </ul>
 */
public final class ListCsv {
  private static final List<String> HEADER =
      List.of(
          "line",
          "given_name",
          "family_name",
          "organisation",
          "address_line_1",
          "address_line_2",
          "po_box",
          "postal_code",
          "locality",
          "country",
          "email");

  private ListCsv() {}

  /**
   * Writes a list.
   *
   * @param released the list
   * @param out takes text; stays open
   * @throws java.io.UncheckedIOException where it cannot be written
   */
  public static void write(ReleasedList released, Appendable out) {
    CsvLines csv = new CsvLines(out);
    csv.line(HEADER.stream());
    int line = 0;
    for (ListEntry entry : released.entries()) {
      line++;
      for (ListEntry.Person person : entry.people()) {
        csv.line(cells(line, entry, person));
      }
    }
  }

  private static Stream<String> cells(int line, ListEntry entry, ListEntry.Person person) {
    return Stream.of(
        String.valueOf(line),
        person.name().given().orElse(""),
        person.name().family().orElse(""),
        entry.organisation().orElse(""),
        part(entry, address -> address.line1().orElse("")),
        part(entry, address -> address.line2().orElse("")),
        part(entry, address -> address.poBox().orElse("")),
        part(entry, PostalAddress::postalCode),
        part(entry, PostalAddress::locality),
        part(entry, PostalAddress::country),
        person.email().map(EmailAddress::value).orElse(""));
  }

  private static String part(ListEntry entry, Function<PostalAddress, String> part) {
    Optional<PostalAddress> address = entry.address();
    return address.map(part).orElse("");
  }
}
