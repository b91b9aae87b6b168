package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @DisplayName("S22 scheme and host are lower-cased, IDN goes to A-labels, the fragment is dropped")
  @CsvSource({
    "HTTPS://WWW.Example.FI/Page, https://www.example.fi/Page",
    "http://example.fi, http://example.fi/",
    "https://example.fi/a?b=c#part, https://example.fi/a?b=c",
    "https://example.fi#part, https://example.fi/",
    "https://example.fi?q=1, https://example.fi/?q=1",
    "https://työ.fi/, https://xn--ty-gka.fi/",
    "https://example.fi:443/, https://example.fi/",
    "http://example.fi:8080/, http://example.fi:8080/",
    "https://example.fi/työ?q=%C3%B6, https://example.fi/ty%C3%B6?q=%C3%B6",
    "' https://example.fi/ ', https://example.fi/"
  })
  void canonicalForm(String text, String canonical) {
    assertThat(new WebAddress(text).value()).isEqualTo(canonical);
    assertThat(new WebAddress(canonical).value()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @DisplayName("S22 other schemes, credentials and relative addresses are refused")
  @ValueSource(
      strings = {
        "javascript:x",
        "file:///etc/passwd",
        "ftp://example.fi/",
        "https://user:secret@example.fi/",
        "https://user@example.fi/",
        "www.esimerkki.fi",
        "//example.fi/",
        "https:example.fi",
        "https:///path",
        "https://",
        "data:text/html,x",
        ""
      })
  void notWebAddresses(String text) {
    Refused.by(ErrorCode.INVALID_URL, text, WebAddress::new);
  }

  @ParameterizedTest
  @DisplayName("S22 forbidden characters and hosts that are no domain names are refused")
  @ValueSource(
      strings = {
        "https://example.fi/a b",
        "https://example.fi/a\nb",
        "https://example.fi/%zz",
        "https://example.fi/%4",
        "https://example.fi/<b>",
        "https://example.fi\\@evil.fi/",
        "https://localhost/",
        "https://192.0.2.1/",
        "https://[2001:db8::1]/",
        "https://example.fi:0/",
        "https://example.fi:70000/",
        "https://example.fi:/",
        "https://exаmple.fi/",
        "https://example.fi/\u001Fa",
        "https://example.fi/\uD800"
      })
  void forbiddenCharacters(String text) {
    Refused.by(ErrorCode.INVALID_URL, text, WebAddress::new);
  }

  @Test
  @DisplayName("S22 an address of more than 2048 characters is refused, encoded or not")
  void tooLong() {
    String start = "https://example.fi/";
    String longest = start + "a".repeat(2048 - start.length());
    assertThat(new WebAddress(longest).value()).isEqualTo(longest);
    Refused.by(ErrorCode.INVALID_URL, longest + "a", WebAddress::new);
    Refused.by(ErrorCode.INVALID_URL, start + "ö".repeat(1000), WebAddress::new);
  }

  @Test
  @DisplayName("S22 an address that is canonical at sight is written as it stands")
  void canonicalAtSightIsWrittenAsItStands() {
    Random random = new Random(28);
    String[] parts = {
      "https://",
      "http://",
      "HTTP://",
      "example.fi",
      "a-b.fi",
      "-a.fi",
      "a",
      ".",
      "/",
      "//",
      "?q=1",
      "#x",
      "\\",
      ":",
      ":80",
      ":443",
      "@",
      "%41",
      "%4",
      "\u00f6",
      "\u202e",
      "\uD83D\uDE00",
      "\n",
      " ",
      "\0"
    };
    int seen = 0;
    for (int round = 0; round < 200_000; round++) {
      StringBuilder text = new StringBuilder(random.nextInt(4) > 0 ? "https://example.fi/" : "");
      for (int more = random.nextInt(6); more > 0; more--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String address = text.toString();
      if (WebAddress.isCanonicalAtSight(address)) {
        seen++;
        assertThat(WebAddress.written(address)).isEqualTo(address);
      }
    }
    assertThat(seen).as("control: some were").isGreaterThan(1000);
    String longest = "https://example.fi/" + "a".repeat(2048 - 19);
    assertThat(WebAddress.isCanonicalAtSight(longest)).isTrue();
    assertThat(WebAddress.isCanonicalAtSight(longest + "a")).isFalse();
  }
}
