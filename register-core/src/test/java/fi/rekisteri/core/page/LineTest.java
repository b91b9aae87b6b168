package fi.rekisteri.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
  @Test
  @DisplayName("law 10: nothing of a line steers the eye, and a label stays on one line")
  void marksAreGaps() {
    Line line = Line.of("a\u202Eb\r\nc").labelled("x\ny\u0007");
    assertThat(line.text()).isEqualTo("a\uFFFDb\nc");
    assertThat(line.label()).isEqualTo("x y\uFFFD");
    assertThat(line.indented("  ")).containsEntry("text", "a\uFFFDb\n  c");
    assertThat(line.and("\u202E").text()).endsWith("c\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://a.example",
        "https://a.example/\"onclick=",
        "https://a.example/<b>",
        "https://",
        ""
      })
  @DisplayName("law 10: an address of another scheme or with markup leads nowhere")
  void otherAddressLeadsNowhere(String address) {
    assertThat(Line.web(address).href()).isEmpty();
    assertThat(Line.mail(address).href()).isEmpty();
  }

  @Test
  @DisplayName("control: an address of the web and one of mail lead there")
  void addressesLead() {
    assertThat(Line.web("https://a.example/x?y=1").href()).isEqualTo("https://a.example/x?y=1");
    assertThat(Line.mail("a.b@c.example").href()).isEqualTo("mailto:a.b@c.example");
    assertThat(Line.mail("a@c.example?bcc=d@e.example").href()).isEmpty();
  }
}
