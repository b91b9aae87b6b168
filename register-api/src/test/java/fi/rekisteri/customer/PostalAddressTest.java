package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalAddressTest {
  @ParameterizedTest
  @DisplayName("S20 F33 the postal code has its country's form")
  @CsvSource({
    "00530, FI, 00530", "00531, FI, 00531", "FI-00530, FI, 00530", "fi-00530, FI, 00530",
    "22100, AX, 22100", "AX-22100, AX, 22100", "' 00530 ', fi, 00530", "sw1a 1aa, GB, SW1A 1AA",
    "123 45, SE, 123 45", "'', HK, ''"
  })
  void postalCodes(String text, String country, String canonical) {
    PostalAddress address = PostalAddress.of("Lintulahdenkuja 4", text, "Helsinki", country);
    assertThat(address.postalCode()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @DisplayName("S20 F33 a Finnish code that is not five digits is refused")
  @ValueSource(strings = {"530", "005300", "0053O", "", "SE-00530", "٠٠٥٣٠", "FI00530"})
  void wrongFinnishCode(String text) {
    Refused.by(
        ErrorCode.INVALID_POSTAL_CODE,
        text,
        code -> PostalAddress.of("Lintulahdenkuja 4", code, "Helsinki", "FI"));
  }

  @ParameterizedTest
  @DisplayName("S20 F33 a foreign code holds letters, digits, spaces and hyphens only")
  @ValueSource(strings = {"1234567890123", "12#45", "Ä1", "1\u001F2"})
  void wrongForeignCode(String text) {
    Refused.by(ErrorCode.INVALID_POSTAL_CODE, text, code -> PostalAddress.postalCode(code, "SE"));
  }

  @ParameterizedTest
  @DisplayName("S20 a missing or unassigned country is refused")
  @ValueSource(strings = {"", "Suomi", "FIN", "ZZ"})
  void wrongCountry(String text) {
    Refused.by(
        ErrorCode.INVALID_COUNTRY,
        text,
        country -> PostalAddress.of("Lintulahdenkuja 4", "00530", "Helsinki", country));
  }

  @Test
  @DisplayName("S20 a street or a post-office box is there")
  void streetOrBox() {
    PostalAddress box = PostalAddress.atBox("PL 800", "00531", "Helsinki", "FI");
    assertThat(box.line1()).isEmpty();
    assertThat(box.poBox()).contains("PL 800");
    Optional<String> none = Optional.empty();
    assertThatThrownBy(() -> new PostalAddress(none, none, none, "00530", "Helsinki", "FI"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("INVALID_POSTAL_ADDRESS");
  }

  @Test
  @DisplayName("S20 copies add a line or a box, and the locality is never derived")
  void copies() {
    PostalAddress address =
        PostalAddress.of("Lintulahdenkuja 4", "00530", "Helsingfors", "FI")
            .withLine2("c/o Aho")
            .withPoBox("PL 1");
    assertThat(address.line2()).contains("c/o Aho");
    assertThat(address.poBox()).contains("PL 1");
    assertThat(address.locality()).isEqualTo("Helsingfors");
    Refused.by(ErrorCode.INVALID_POSTAL_ADDRESS, "a\nb", address::withLine2);
    Refused.by(ErrorCode.INVALID_POSTAL_ADDRESS, " ", address::withPoBox);
  }
}
