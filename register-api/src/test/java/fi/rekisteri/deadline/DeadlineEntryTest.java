package fi.rekisteri.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineEntryTest {
  private static final LocalDate DUE = LocalDate.of(2026, 10, 1);
  private static final LocalizedText ACCESS = LocalizedText.finnish("Tarkastusoikeus");

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "maija@example.fi", "Maija Meri", "1\r\nATTENDEE:x", "ä", "1;2"})
  @DisplayName("law 10 an id is the number of a case, and no name, address or line of a feed")
  void idIsANumber(String uid) {
    assertThatIllegalArgumentException().isThrownBy(() -> new DeadlineEntry(uid, DUE, DUE, ACCESS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadlineEntry("9".repeat(65), DUE, DUE, ACCESS));
    assertThat(new DeadlineEntry("2026-17.1_b", DUE, DUE, ACCESS).uid()).isEqualTo("2026-17.1_b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\u2028b", "a\u202eb", "a\u0000b", "a\ud83d"})
  @DisplayName("law 10 a summary is one line without marks that deceive")
  void summaryIsOneLine(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadlineEntry("1", DUE, DUE, LocalizedText.finnish(text)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadlineEntry("1", DUE, DUE, LocalizedText.of("a", text, "a")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadlineEntry("1", DUE, DUE, LocalizedText.finnish("x".repeat(121))));
  }

  @Test
  @DisplayName("S76.1 a promise does not end after the law's day")
  void promiseAfterTheLawsDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadlineEntry("1", DUE, DUE.plusDays(1), ACCESS));
  }
}
