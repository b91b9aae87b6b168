package fi.rekisteri.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeclaredTest {
  private static final List<Declared<String>> ANSWERS =
      List.of(Declared.value("x"), Declared.noneDeclared(), Declared.notStated());

  @Test
  @DisplayName("S15.1, S2.2 a value, none and no answer are three different answers")
  void threeDifferentAnswers() {
    assertThat(ANSWERS.stream().map(DeclaredTest::told)).containsExactly("x", "none", "not stated");
    assertThat(ANSWERS).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("fold knows every kind of answer")
  void foldKnowsEveryKind() {
    assertThat(ANSWERS.stream().map(answer -> answer.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Declared.class.getPermittedSubclasses()).map(Class::getName).toList());
  }

  @Test
  @DisplayName("making something of a value leaves the other answers as they are")
  void mapKeepsTheKindOfAnswer() {
    assertThat(ANSWERS.stream().map(answer -> told(answer.map(text -> text + "y"))))
        .containsExactly("xy", "none", "not stated");
  }

  @Test
  @DisplayName("only a value is present")
  void onlyValueIsPresent() {
    assertThat(ANSWERS.stream().map(answer -> answer.toOptional().isPresent()))
        .containsExactly(true, false, false);
  }

  private static String told(Declared<String> answer) {
    return answer.fold(value -> value, () -> "none", () -> "not stated");
  }
}
