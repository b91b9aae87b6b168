package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldType;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFieldsTest {
  private static final FieldType<String> NOTE = TextFields.text(10);

  @ParameterizedTest
  @DisplayName("S16 a host's text is kept to the character, also when it is not in NFC")
  @ValueSource(strings = {"vip", " vip ", "a\u0301", "𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀"})
  void keptToTheCharacter(String text) {
    assertThat(NOTE.read(NOTE.write(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @DisplayName("S16 control characters, NUL, blanks and too long texts are refused on both ways")
  @ValueSource(strings = {"", " ", "a\u0000b", "a\u001Fb", "a\nb", "a\uDC00b", "12345678901"})
  void refusedTexts(String text) {
    Refused.by(ErrorCode.INVALID_TEXT, text, NOTE::write);
    Refused.by(ErrorCode.INVALID_TEXT, text, NOTE::read);
  }

  @Test
  @DisplayName("S16 a host's date is written as ISO 8601, and nothing else is read")
  void dates() {
    FieldType<LocalDate> type = TextFields.date();
    LocalDate day = LocalDate.of(2026, 2, 28);
    assertThat(type.write(day)).isEqualTo("2026-02-28");
    assertThat(type.read("2026-02-28")).isEqualTo(day);
    Refused.by(ErrorCode.INVALID_TEXT, "28.2.2026", type::read);
    Refused.by(ErrorCode.INVALID_TEXT, "2026-02-29", type::read);
  }

  @ParameterizedTest
  @DisplayName("S16 a day that is written in another form, or is none, is refused")
  @ValueSource(
      strings = {
        "2026/02/28",
        "-026-02-28",
        "2026-13-01",
        "2026-02-2x",
        "٢٠٢٦-02-28",
        "2026-02- 8"
      })
  void otherDays(String text) {
    Refused.by(ErrorCode.INVALID_TEXT, text, TextFields.date()::read);
  }

  @ParameterizedTest
  @DisplayName("S16 a day of any year is read as it was written")
  @ValueSource(strings = {"0001-01-01", "9999-12-31", "+12026-02-28", "-0044-03-15"})
  void daysOfAnyYear(String text) {
    FieldType<LocalDate> type = TextFields.date();
    assertThat(type.write(type.read(text))).isEqualTo(text);
  }

  @Test
  @DisplayName("S16 a text field of no characters is a mistake of the program")
  void limitIsPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> TextFields.text(0));
  }
}
