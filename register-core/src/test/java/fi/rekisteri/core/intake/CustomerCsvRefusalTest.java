package fi.rekisteri.core.intake;

import static fi.rekisteri.core.intake.CustomerFiles.addressed;
import static fi.rekisteri.core.intake.CustomerFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input: a row that does not hold together is refused with code and column")
class CustomerCsvRefusalTest {
  @ParameterizedTest(name = "{0} = {1} is {2}")
  @DisplayName("S17 to S24, S33 a bad cell is refused")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "CUSTOMER_NUMBER, ``, MISSING_FIELD",
        "CUSTOMER_NUMBER, A 1, INVALID_CUSTOMER_NUMBER",
        "FAMILY_NAME, 12345, INVALID_NAME",
        "GIVEN_NAME, =1+1, INVALID_NAME",
        "FAMILY_NAME, =cmd|'/C calc'!A0, INVALID_NAME",
        "FAMILY_NAME, +Esimerkki, INVALID_NAME",
        "FAMILY_NAME, -Esimerkki, INVALID_NAME",
        "FAMILY_NAME, @Esimerkki, INVALID_NAME",
        "EMAIL, aino@@example.fi, INVALID_EMAIL",
        "EMAIL, aino(at)example.fi, INVALID_EMAIL",
        "PHONE, 09 KUKKA, INVALID_PHONE",
        "PHONE, 029 566 6700 / 029 566 6701, INVALID_PHONE",
        "POSTAL_CODE, 530, INVALID_POSTAL_CODE",
        "POSTAL_CODE, ``, INVALID_POSTAL_CODE",
        "COUNTRY, ``, INVALID_COUNTRY",
        "COUNTRY, XX, INVALID_COUNTRY",
        "STREET, ``, INVALID_POSTAL_ADDRESS",
        "LOCALITY, ``, INVALID_POSTAL_ADDRESS",
        "WEB_ADDRESS, javascript:x, INVALID_URL",
        "WEB_ADDRESS, https://a:b@example.fi, INVALID_URL",
        "BUSINESS_ID, 0245974-6, INVALID_BUSINESS_ID",
        "BUSINESS_ID, 0245974-7, INVALID_AFFILIATION",
        "ORGANISATION_ROLE, ostaja, INVALID_AFFILIATION",
        "CUSTOMER_SINCE, ``, MISSING_FIELD",
        "CUSTOMER_SINCE, 2026-03-02, INVALID_PERIOD",
        "CUSTOMER_SINCE, 2023-02-29, INVALID_PERIOD",
        "CUSTOMER_SINCE, 31.4.2024, INVALID_PERIOD",
        "CUSTOMER_SINCE, eilen, INVALID_PERIOD",
      })
  void badCellIsRefused(CustomerColumn column, String text, ErrorCode code) {
    assertThat(addressed().with(column, text).read())
        .isEqualTo(new ImportCandidate.Unreadable(2, code, column.finnishName()));
  }

  @Test
  @DisplayName("S17 somebody without any name is refused")
  void somebodyWithoutNameIsRefused() {
    assertThat(
            row().with(CustomerColumn.GIVEN_NAME, "").with(CustomerColumn.FAMILY_NAME, " ").read())
        .isEqualTo(new ImportCandidate.Unreadable(2, ErrorCode.MISSING_FIELD, "sukunimi"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GIVEN_NAME", "STREET", "ORGANISATION", "ORGANISATION_ROLE"})
  @DisplayName("S17, S18, S20 a cell that is too long is refused")
  void cellThatIsTooLongIsRefused(CustomerColumn column) {
    ImportCandidate read =
        addressed()
            .with(CustomerColumn.ORGANISATION, "Keksitty Oy")
            .with(column, "x".repeat(300))
            .read();

    assertThat(read).isInstanceOf(ImportCandidate.Unreadable.class);
    assertThat(((ImportCandidate.Unreadable) read).place()).isEqualTo(column.finnishName());
  }

  @Test
  void firstProblemInTheOrderOfTheFileIsGiven() {
    ImportCandidate both =
        row().with(CustomerColumn.CUSTOMER_SINCE, "eilen").with(CustomerColumn.EMAIL, "x").read();
    CustomerCsv otherOrder =
        CustomerFiles.open(
            CsvFiles.lines(
                "asiakkuus alkoi;s\u00E4hk\u00F6posti;asiakasnumero;sukunimi",
                "eilen;x;1;Esimerkki"));

    assertThat(both)
        .isEqualTo(
            new ImportCandidate.Unreadable(2, ErrorCode.INVALID_EMAIL, "s\u00E4hk\u00F6posti"));
    assertThat(otherOrder.next())
        .isEqualTo(new ImportCandidate.Unreadable(2, ErrorCode.INVALID_PERIOD, "asiakkuus alkoi"));
  }

  @Test
  void rowThatCannotBeReadIsRefusedAndTheNextIsTakenIn() {
    CustomerCsv file =
        CustomerFiles.open(
            CsvFiles.lines(
                "asiakasnumero;sukunimi;asiakkuus alkoi", "1;x", "2;Esimerkki;2020-01-01"));

    assertThat(file.next())
        .isEqualTo(new ImportCandidate.Unreadable(2, ErrorCode.ROW_MALFORMED, "row"));
    assertThat(file.next()).isInstanceOf(ImportCandidate.Readable.class);
    assertThat(file.hasNext()).isFalse();
  }

  @Test
  @DisplayName("S17 line breaks between quotation marks are part of no name")
  void lineBreakIsPartOfNoName() {
    assertThat(row().with(CustomerColumn.GIVEN_NAME, "Ai\nno").read())
        .isEqualTo(new ImportCandidate.Unreadable(2, ErrorCode.INVALID_NAME, "etunimi"));
  }

  @Test
  @DisplayName("S16.1 a column for data that is not declared is refused with the whole file")
  void undeclaredColumnIsRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () ->
                CustomerFiles.open(
                    CsvFiles.lines("asiakasnumero;sukunimi;asiakkuus alkoi;kengännumero")))
        .matches(refused -> refused.code() == ErrorCode.UNKNOWN_COLUMN);
  }
}
