package fi.rekisteri.customer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.text.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueMessagesTest {
  /** The group "Values" of the enum ends where "Definition" begins. */
  static Stream<ErrorCode> valueCodes() {
    Stream<ErrorCode> values =
        Arrays.stream(ErrorCode.values())
            .filter(code -> code.compareTo(ErrorCode.INVALID_DEFINITION) < 0);
    return Stream.concat(values, Stream.of(ErrorCode.MISSING_FIELD));
  }

  @ParameterizedTest
  @MethodSource("valueCodes")
  @DisplayName("Art. 12(1) every code of a value has a text of its own in fi, sv and en")
  void everyCodeSpeaksThreeLanguages(ErrorCode code) {
    Set<String> texts = new HashSet<>();
    for (Language language : Language.values()) {
      String text = ValueMessages.in(code, language);
      assertThat(text).isNotBlank().doesNotContain("{", "}", "$", "validatedValue");
      texts.add(text);
    }
    assertThat(texts).hasSize(3);
  }

  @Test
  @DisplayName("Art. 12(1) Finnish and Swedish letters arrive whole")
  void lettersArriveWhole() {
    assertThat(ValueMessages.in(ErrorCode.MISSING_FIELD, Language.FI))
        .isEqualTo("Tämä tieto on pakollinen.");
    assertThat(ValueMessages.in(ErrorCode.MISSING_FIELD, Language.SV))
        .isEqualTo("Denna uppgift är obligatorisk.");
  }

  @Test
  @DisplayName("Art. 12(1) a code that is not about a value has no text here")
  void otherCodes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueMessages.in(ErrorCode.PURPOSE_DENIED, Language.FI));
  }

  @Test
  @DisplayName("Art. 12(1) a template of this room leads to its code, another to none")
  void codeOfTemplate() {
    assertThat(ValueMessages.codeOf("{fi.rekisteri.INVALID_EMAIL}"))
        .contains(ErrorCode.INVALID_EMAIL);
    assertThat(ValueMessages.codeOf("{fi.rekisteri.NO_SUCH_CODE}")).isEmpty();
    assertThat(ValueMessages.codeOf("{jakarta.validation.constraints.NotNull.message}")).isEmpty();
    assertThat(ValueMessages.codeOf("plain")).isEmpty();
  }
}
