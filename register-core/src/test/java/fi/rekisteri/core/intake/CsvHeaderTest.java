package fi.rekisteri.core.intake;

import static fi.rekisteri.core.intake.CsvFiles.pieces;
import static fi.rekisteri.core.intake.CsvFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bad input: a file with another header is refused whole")
class CsvHeaderTest {
  private static final CsvColumns COLUMNS =
      new CsvColumns(Set.of("nimi"), Set.of("s\u00E4hk\u00F6posti"));

  @ParameterizedTest
  @CsvSource({
    "nimi;kengänkoko, UNKNOWN_COLUMN",
    "sähköposti, MISSING_COLUMN",
    "nimi;nimi, DUPLICATE_COLUMN",
    "nimi;NIMI, DUPLICATE_COLUMN",
    "nimi;, UNKNOWN_COLUMN",
    "ni\"mi, ROW_MALFORMED"
  })
  void headerThatDoesNotFitIsRefused(String header, ErrorCode code) {
    assertThat(refusal(text(header + "\nx;y\n"))).isEqualTo(code);
  }

  @Test
  void headerThatCannotBeReadIsRefused() {
    assertThat(refusal(pieces(0xFF, 0xFE, "n", 0, "\n", 0))).isEqualTo(ErrorCode.WRONG_ENCODING);
    assertThat(refusal(pieces("nimi", 0, "\n"))).isEqualTo(ErrorCode.FORBIDDEN_CHARACTER);
    assertThat(refusal(text("x".repeat(CsvTable.MAX_ROW_BYTES + 1))))
        .isEqualTo(ErrorCode.ROW_TOO_LONG);
    assertThat(refusal(text(""))).isEqualTo(ErrorCode.MISSING_COLUMN);
    assertThat(refusal(pieces(0xEF, 0xBB, 0xBF))).isEqualTo(ErrorCode.MISSING_COLUMN);
  }

  @Test
  void namesMatchInAnyCaseAndComposition() {
    CsvTable table = CsvTable.open(text("\"S\u00C4HKO\u0308POSTI\"; Nimi\n"), COLUMNS);

    assertThat(table.columns()).containsExactly("s\u00E4hk\u00F6posti", "nimi");
  }

  @Test
  @DisplayName("a file without header begins with a person, who is not quoted")
  void refusalQuotesNothingOfTheFile() {
    InvalidValueException refused =
        catchThrowableOfType(
            InvalidValueException.class,
            () -> CsvTable.open(text("Maija Meik\u00E4l\u00E4inen;maija@example.fi\n"), COLUMNS));

    assertThat(refused)
        .hasMessageContaining("column 1")
        .hasMessageContaining("nothing was imported")
        .hasMessageNotContaining("aija");
  }

  private static ErrorCode refusal(fi.rekisteri.core.intake.CsvSource file) {
    return catchThrowableOfType(InvalidValueException.class, () -> CsvTable.open(file, COLUMNS))
        .code();
  }
}
