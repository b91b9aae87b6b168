package fi.rekisteri.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.text.Language;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** The notice has each item that the law lists. */
class NoticeCompletenessTest {
  private static final Map<String, String> ROWS =
      Markup.parse(PrivacyNotice.of(SampleNotice.rich(), SampleNotice.DAY).html(Language.EN).text())
          .elements("section")
          .stream()
          .collect(
              Collectors.toMap(
                  one -> one.getAttribute("aria-labelledby"), Element::getTextContent));

  @ParameterizedTest(name = "{0}")
  @DisplayName("G13, S44 every item of Art. 13 and 14, and the measures, stand in their row")
  @CsvSource(
      delimiter = '|',
      value = {
        "13(1)(a) | controller | Esimerkki Oy",
        "13(1)(b) | data-protection-officer | dpo@example.fi",
        "13(1)(c) purpose | purposes | Invoicing orders and following payments.",
        "13(1)(c) basis | purposes | Article 6(1)(b)",
        "13(1)(d) | legitimate-interest | was weighed against your rights on 22 November 2026",
        "13(1)(e) | recipients | Cloud Inc",
        "13(1)(f) country | transfers | United States",
        "13(1)(f) copy | transfers | https://example.fi/scc",
        "13(2)(a) | retention | 10 years",
        "13(2)(b) access | access | get a copy of it",
        "13(2)(b) rectification | rectification | wrong data to be corrected",
        "13(2)(b) erasure | other-rights | You may ask for your data to be erased.",
        "13(2)(b) restriction | restriction | is only stored",
        "13(2)(b) objection | objection | on grounds of your own situation",
        "13(2)(b) portability | portability | machine-readable form",
        "13(2)(c) | other-rights | You may withdraw your consent at any time.",
        "13(2)(d) | complaint | tietosuoja@om.fi",
        "13(2)(e) | purposes | Without billing data you cannot pay by invoice.",
        "13(2)(f) | automated-decisions | Content is chosen on the ground of earlier orders.",
        "14(1)(d) | categories | Contact details",
        "14(2)(f) | sources | Authorities' update services",
        "21(4) | marketing-objection | Direct marketing",
        "30(1)(g) | electronic-protection | A firewall protects the system from outside contacts."
      })
  void everyItemStandsInItsRow(String item, String row, String said) {
    assertThat(ROWS.get(row)).as(item).contains(said);
  }
}
