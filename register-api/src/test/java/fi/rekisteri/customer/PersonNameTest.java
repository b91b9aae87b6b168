package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
  @Test
  @DisplayName("S17 an absent part is refused with the way to write one name")
  void absentPartIsRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> PersonName.of("Anna", null))
        .withMessage("family: use PersonName.single for one name");
    assertThatNullPointerException()
        .isThrownBy(() -> PersonName.of(null, "Aho"))
        .withMessage("given: use PersonName.single for one name");
    assertThatNullPointerException().isThrownBy(() -> PersonName.single(null)).withMessage("name");
  }

  @Test
  @DisplayName("S17 Åke af Öberg sorts after Z, and case is kept")
  void finnishLettersSortAfterZ() {
    PersonName oberg = PersonName.of("Åke", "af Öberg");
    List<PersonName> sorted =
        Stream.of(oberg, PersonName.of("Zacharias", "Zetterberg"), PersonName.of("Anna", "Aho"))
            .sorted(PersonName.FINNISH_ORDER)
            .toList();
    assertThat(sorted).last().isEqualTo(oberg);
    assertThat(oberg.inFull()).isEqualTo("Åke af Öberg");
    assertThat(oberg.family()).contains("af Öberg");
  }

  @Test
  @DisplayName("S17 the Finnish alphabet ends Z Å Ä Ö; particles, hyphens and accents do not count")
  void alphabetIsFinnish() {
    List<PersonName> inOrder =
        Stream.of(
                "Aho",
                "Aho-Virtanen",
                "Ahola",
                "D'Angelo",
                "Müller",
                "Mylly",
                "von Wright",
                "Zetterberg",
                "Åberg",
                "Äijälä",
                "Ärrälä",
                "Österman")
            .map(PersonName::single)
            .toList();
    assertThat(inOrder.stream().sorted(PersonName.FINNISH_ORDER.reversed()))
        .containsExactlyElementsOf(reversed(inOrder));
  }

  @Test
  @DisplayName("S17 the order tells equal names apart only when they are not equal")
  void orderIsConsistentWithEquals() {
    PersonName one = PersonName.of("Anna", "Aho");
    assertThat(PersonName.FINNISH_ORDER.compare(one, PersonName.of("Anna", "Aho"))).isZero();
    assertThat(PersonName.FINNISH_ORDER.compare(one, PersonName.of("anna", "Aho"))).isNotZero();
    assertThat(PersonName.FINNISH_ORDER.compare(one, PersonName.of("Bertta", "Aho"))).isNegative();
  }

  @ParameterizedTest
  @DisplayName("S17 particles, hyphens, apostrophes and other scripts are kept as given")
  @ValueSource(strings = {"von der Leyen", "Aho-Virtanen", "O'Brien", "O’Brien", "Ng", "Ö", "李"})
  void unusualNamesAreKept(String name) {
    assertThat(PersonName.single(name).inFull()).isEqualTo(name);
  }

  @ParameterizedTest
  @DisplayName("S17 digits only, control characters and blanks are refused")
  @ValueSource(
      strings = {
        "12345",
        "",
        "   ",
        "-",
        "A\u0000ho",
        "A\nho",
        "Aho\t",
        "A\u001Fho",
        "A\u202Eho",
        "A\u200Bho",
        "A\uD800ho",
        "A\uFFFDho",
        "A\u2028ho"
      })
  void notNames(String text) {
    Refused.by(ErrorCode.INVALID_NAME, text, PersonName::single);
    Refused.by(ErrorCode.INVALID_NAME, text, given -> PersonName.of(given, "Aho"));
  }

  @Test
  @DisplayName("S17 spaces at the ends are dropped, and the name is in NFC")
  void canonicalForm() {
    assertThat(PersonName.of("  A\u030Ake\u00A0", " Aho ")).isEqualTo(PersonName.of("Åke", "Aho"));
  }

  @Test
  @DisplayName("S17 one part may be absent but not both")
  void singleNamePerson() {
    PersonName single = PersonName.single("Sukarno");
    assertThat(single.given()).isEmpty();
    assertThat(single.inFull()).isEqualTo("Sukarno");
    assertThat(new PersonName(Optional.of("Aino"), Optional.empty()).inFull()).isEqualTo("Aino");
    assertThatThrownBy(() -> new PersonName(Optional.empty(), Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  @DisplayName("S17 a part has 1 to 100 code points")
  void lengthIsCountedInCodePoints() {
    String astral = "𐐀".repeat(100);
    assertThat(PersonName.single(astral).inFull()).isEqualTo(astral);
    Refused.by(ErrorCode.INVALID_NAME, "a".repeat(101), PersonName::single);
  }

  private static List<PersonName> reversed(List<PersonName> names) {
    return Stream.iterate(names.size() - 1, i -> i >= 0, i -> i - 1).map(names::get).toList();
  }
}
