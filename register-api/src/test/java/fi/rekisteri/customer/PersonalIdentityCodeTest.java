package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalIdentityCodeTest {
  @ParameterizedTest
  @DisplayName("F31 published test codes are read with the birth date of their separator")
  @CsvSource({
    "131052-308T, 1952-10-13", "010594Y9032, 1994-05-01", "010594Y9021, 1994-05-01",
    "020594X903P, 1994-05-02", "020594X902N, 1994-05-02", "030594W903B, 1994-05-03",
    "030694W9024, 1994-06-03", "040594V9030, 1994-05-04", "050594U903M, 1994-05-05",
    "010516B903X, 2016-05-01", "020516C903K, 2016-05-02", "030516D9037, 2016-05-03",
    "010501E9032, 2001-05-01", "020502E902X, 2002-05-02", "020503F9037, 2003-05-02",
    "020504A902E, 2004-05-02"
  })
  void publishedCodes(String text, LocalDate birthDate) {
    PersonalIdentityCode code = PersonalIdentityCode.ofTest(text);
    assertThat(code.value()).isEqualTo(text);
    assertThat(code.birthDate()).isEqualTo(birthDate);
  }

  @ParameterizedTest
  @DisplayName("F31 wrong check, date, sample, dash and form are refused, for tests too")
  @ValueSource(
      strings = {
        "131052-308U",
        "310252-308Y",
        "010190-999K",
        "131052–308T",
        "131052−308T",
        "131052308T",
        "131052-308",
        "131052-308TT",
        "131052-3O8T",
        "131052G308T",
        "١٣١٠٥٢-308T",
        "131052-308ı",
        "",
        "           "
      })
  void wrongCodes(String text) {
    Refused.by(ErrorCode.INVALID_IDENTITY_CODE, text, PersonalIdentityCode::ofTest);
  }

  @Test
  @DisplayName("F31 a date that does not exist is refused although its check character is right")
  void dateThatDoesNotExist() {
    Refused.by(
        ErrorCode.INVALID_IDENTITY_CODE,
        checked("310252", "-", "308"),
        PersonalIdentityCode::ofTest);
    Refused.by(
        ErrorCode.INVALID_IDENTITY_CODE,
        checked("290201", "A", "308"),
        PersonalIdentityCode::ofTest);
    assertThat(PersonalIdentityCode.of(checked("290200", "A", "308")).birthDate())
        .isEqualTo(LocalDate.of(2000, 2, 29));
  }

  @ParameterizedTest
  @DisplayName("F31 individual numbers 002 to 899 are issued; 900 to 999 are for tests")
  @CsvSource({
    "000, false, false",
    "001, false, false",
    "002, true, true",
    "899, true, true",
    "900, false, true",
    "999, false, true"
  })
  void individualNumbers(String individual, boolean real, boolean test) {
    String code = checked("010190", "-", individual);
    if (real) {
      assertThat(PersonalIdentityCode.of(code).isTest()).isFalse();
    } else {
      Refused.by(ErrorCode.INVALID_IDENTITY_CODE, code, PersonalIdentityCode::of);
    }
    if (!test) {
      Refused.by(ErrorCode.INVALID_IDENTITY_CODE, code, PersonalIdentityCode::ofTest);
    }
  }

  @Test
  @DisplayName("F31 nobody is born tomorrow")
  void futureBirthDate() {
    String code = checked("221126", "A", "308");
    LocalDate birthday = LocalDate.of(2026, 11, 22);
    assertThat(PersonalIdentityCode.of(code, birthday).birthDate()).isEqualTo(birthday);
    LocalDate dayBefore = birthday.minusDays(1);
    Refused.by(
        ErrorCode.INVALID_IDENTITY_CODE, code, text -> PersonalIdentityCode.of(text, dayBefore));
    Refused.by(
        ErrorCode.INVALID_IDENTITY_CODE,
        code,
        text -> PersonalIdentityCode.ofTest(text, dayBefore));
  }

  @Test
  @DisplayName(
      "F31 the separator is part of the identity, and the input is trimmed and upper-cased")
  void separatorTellsPeopleApart() {
    assertThat(PersonalIdentityCode.ofTest(" 010594y9021 "))
        .isEqualTo(PersonalIdentityCode.ofTest("010594Y9021"))
        .hasSameHashCodeAs(PersonalIdentityCode.ofTest("010594Y9021"))
        .isNotEqualTo(PersonalIdentityCode.ofTest("010594-9021"));
    assertThat(PersonalIdentityCode.of(checked("010190", "+", "308")).birthDate())
        .isEqualTo(LocalDate.of(1890, 1, 1));
  }

  @Test
  @DisplayName("F04 the printed form is masked")
  void masked() {
    assertThat(PersonalIdentityCode.of("131052-308T").masked()).isEqualTo("131052-****");
  }

  /** Computes the check character anew, in another way than the class: by division of the text. */
  private static String checked(String date, String separator, String individual) {
    long remainder = Long.parseLong(date + individual) % 31;
    String alphabet = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    return date + separator + individual + alphabet.charAt((int) remainder);
  }
}
