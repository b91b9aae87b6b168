package fi.rekisteri.core.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists as CSV and as a page. */
class ListOutputTest {
  private static String csv(ReleasedList released) {
    StringBuilder out = new StringBuilder();
    ListCsv.write(released, out);
    return out.toString();
  }

  private static List<CSVRecord> records(String csv) throws IOException {
    return CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
  }

  @Test
  @DisplayName(
      "S9.3 one line for each person; those of a household bear its number; no id of anybody")
  void oneLineForEachPerson() throws IOException {
    ListEntry household =
        Released.entry(
            Released.HOME, PersonName.of("Maija", "Virtanen"), PersonName.of("Matti", "Virtanen"));
    ReleasedList released = Released.labels(household, Released.entry("Aino", "Laine"));
    List<CSVRecord> records = records(csv(released));
    assertThat(records).hasSize(4);
    assertThat(records.get(1).toList())
        .containsExactly(
            "1", "Maija", "Virtanen", "", "Koivukuja 3 A 2", "", "", "00530", "Helsinki", "FI", "");
    assertThat(records).extracting(one -> one.get(0)).containsExactly("line", "1", "1", "2");
    assertThat(csv(released)).doesNotContain(household.people().get(0).id().toString());
  }

  @Test
  @DisplayName("S9 no cell begins a formula, and quotes, commas and breaks stay in their cells")
  void cellsAreSafe() throws IOException {
    String formula = "=HYPERLINK(\"http://evil.example\";A1)";
    PostalAddress address =
        PostalAddress.of("+Katu 1, \"B\"", "00530", "@Helsinki", "FI").withLine2("-c/o");
    String csv = csv(Released.labels(Released.entry(address, PersonName.of("Aino", formula))));
    CSVRecord record = records(csv).get(1);
    assertThat(record.get(2)).startsWith("'=HYPERLINK(");
    assertThat(record.get(4)).isEqualTo("'+Katu 1, \"B\"");
    assertThat(record.get(5)).isEqualTo("'-c/o");
    assertThat(record.get(8)).isEqualTo("'@Helsinki");
    assertThat(csv).contains("\r\n").doesNotContain("\n=", ",=", ",+", ",@");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S9.3 the page shows what the list declares, escaped, in the language of the page")
  void pageShowsWhatIsDeclared(Language language) {
    ListEntry.Person person =
        new ListEntry.Person(
            CustomerId.random(),
            PersonName.of("Aino", "<b>Laine</b>"),
            Optional.of(EmailAddress.of("aino@example.fi")));
    ListEntry entry = new ListEntry(List.of(person), Optional.of("Oy"), Optional.of(Released.HOME));
    String html = ListPage.html(Released.directory(entry), language);
    Markup page = Markup.parse(html);
    assertThat(page.texts("th")).hasSize(3).doesNotHaveDuplicates();
    assertThat(page.texts("bdi"))
        .containsExactly(
            "Aino <b>Laine</b>", "Koivukuja 3 A 2", "00530 HELSINKI", "aino@example.fi");
    assertThat(page.texts("h1")).containsExactly(Released.TITLE.in(language));
    assertThat(html).doesNotContain(person.id().toString());
  }
}
