package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.EmailAddress.Kind;
import fi.rekisteri.error.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @DisplayName("S19 the domain is lower-cased and in A-labels; the local part is kept")
  @CsvSource({
    "' A.B@Example.FI ', A.B@example.fi",
    "o'neil+tag@example.fi, o'neil+tag@example.fi",
    "matti@TYÖ.fi, matti@xn--ty-gka.fi",
    "matti@sub.example.co.uk, matti@sub.example.co.uk",
    "matti@xn--ty-gka.fi, matti@xn--ty-gka.fi"
  })
  void canonicalForm(String text, String canonical) {
    assertThat(EmailAddress.of(text).value()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @DisplayName("S19 two @, dots out of place, quoted parts and (at) are refused")
  @ValueSource(
      strings = {
        "a@b@example.fi",
        "anna@example.fi.",
        "anna.@example.fi",
        ".anna@example.fi",
        "an..na@example.fi",
        "\"anna aho\"@esimerkki.fi",
        "anna(at)example.fi",
        "anna",
        "anna@",
        "@esimerkki.fi",
        "anna@localhost",
        "anna@[192.0.2.1]",
        "anna@192.0.2.1",
        "anna@-example.fi",
        "anna@example-.fi",
        "anna@exam_ple.fi",
        "anna@.fi",
        "an na@example.fi",
        "anna@example.fi, b@example.fi",
        "Anna <anna@example.fi>",
        "anna@exa\u001Fmple.fi"
      })
  void notAddresses(String text) {
    Refused.by(ErrorCode.INVALID_EMAIL, text, EmailAddress::of);
  }

  @ParameterizedTest
  @DisplayName("S19 Unicode look-alikes are refused, not mapped")
  @ValueSource(
      strings = {
        "аnna@example.fi",
        "anna@exаmple.fi",
        "anna＠example.fi",
        "anna@ｅxample.fi",
        "anna@example。fi",
        "anna@straße.de",
        "anna@STRAẞE.de",
        "anna@exam\u200Dple.fi"
      })
  void lookAlikes(String text) {
    Refused.by(ErrorCode.INVALID_EMAIL, text, EmailAddress::of);
  }

  @Test
  @DisplayName("S19 a domain wholly in another script is an honest domain")
  void otherScripts() {
    assertThat(EmailAddress.of("info@почта.рф").domain()).isEqualTo("xn--80a1acny.xn--p1ai");
  }

  @Test
  @DisplayName("S19 at most 64 characters before the @ and 254 in all")
  void lengths() {
    String label = "a".repeat(61) + ".";
    String local = "a".repeat(64);
    String domain = label.repeat(3) + "fi";
    assertThat(EmailAddress.of(local + "@" + domain).value()).hasSize(253);
    assertThat(EmailAddress.of(local + "@a" + domain).value()).hasSize(254);
    Refused.by(ErrorCode.INVALID_EMAIL, local + "@ab" + domain, EmailAddress::of);
    Refused.by(ErrorCode.INVALID_EMAIL, "a" + local + "@esimerkki.fi", EmailAddress::of);
  }

  @Test
  @DisplayName("S19 the kind is kept, and is PERSONAL unless said otherwise")
  void kinds() {
    assertThat(EmailAddress.of("anna@example.fi").kind()).isEqualTo(Kind.PERSONAL);
    EmailAddress role = new EmailAddress("info@example.fi", Kind.ROLE);
    assertThat(EmailAddress.TYPE.read(EmailAddress.TYPE.write(role)).kind()).isEqualTo(Kind.ROLE);
  }
}
