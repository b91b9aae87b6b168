package fi.rekisteri.customer.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerForm;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerFormTest {
  private static final String SECRET = "salaisuus";

  @Test
  @DisplayName("S17–S22 a whole form, typed in order, has no problem")
  void validForm() {
    CustomerForm form =
        new CustomerForm(
            "as-42",
            "Åke",
            "af Öberg",
            "a.b@Example.FI",
            "029 566 6700",
            "Lintulahdenkuja 4",
            "FI-00530",
            "Helsinki",
            "FI",
            "https://example.fi",
            "Esimerkki Oy",
            "0245974-7",
            "ostaja");
    assertThat(problems(form)).isEmpty();
  }

  @Test
  @DisplayName("S17 boxes left empty or blank are absent, and a name must be there")
  void blankForm() {
    CustomerForm blank = addressed("", " ", "", "\t");
    assertThat(blank.familyName()).isNull();
    assertThat(blank.postalCode()).isNull();
    assertThat(problems(blank)).containsExactly("familyName {fi.rekisteri.MISSING_FIELD}");
  }

  @ParameterizedTest
  @DisplayName("S20 F33 the postal code fits the country, where one is given")
  @CsvSource({
    "530, FI, postalCode {fi.rekisteri.INVALID_POSTAL_CODE}",
    "123 45, SE, ",
    "530, , ",
    "00530, Suomi, country {fi.rekisteri.INVALID_COUNTRY}"
  })
  void postalCodeFitsCountry(String code, String country, String problem) {
    assertThat(problems(addressed("Anna", "Aho", code, country)))
        .containsExactlyElementsOf(Stream.ofNullable(problem).toList());
  }

  @Test
  @DisplayName("S16 every box is checked by its own rule")
  void everyBoxIsChecked() {
    String bad = "\u0000" + SECRET;
    CustomerForm form =
        new CustomerForm(bad, bad, bad, bad, bad, bad, bad, bad, bad, bad, bad, bad, bad);
    assertThat(problems(form)).hasSize(CustomerForm.class.getRecordComponents().length);
  }

  @Test
  @DisplayName("S16 printing a form shows nothing of what was typed")
  void printingShowsNothing() {
    assertThat(addressed(SECRET, SECRET, SECRET, SECRET)).hasToString("CustomerForm[***]");
  }

  private static CustomerForm addressed(String given, String family, String code, String country) {
    return new CustomerForm(
        null, given, family, null, null, null, code, null, country, null, null, null, null);
  }

  private static Stream<String> problems(CustomerForm form) {
    return Provider.validator().validate(form).stream()
        .map(problem -> problem.getPropertyPath() + " " + problem.getMessageTemplate());
  }
}
