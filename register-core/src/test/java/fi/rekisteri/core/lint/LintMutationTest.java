package fi.rekisteri.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.LintFinding;
import fi.rekisteri.text.Language;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong in one way is found in that way, and in no other: rules are general. */
class LintMutationTest {
  @Test
  @DisplayName("L01, L09, L13, L27, L28 a look at the corrected definition finds nothing")
  void correctedDefinitionIsClean() {
    assertThat(Clean.look(builder -> {})).isEmpty();
    assertThat(NoticeLint.of().look(Clean.DEFINITION, Clean.TODAY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(LintCode.class)
  @DisplayName("L01 to L28 each mutation of the corrected definition yields its own code alone")
  void mutationYieldsItsOwnCode(LintCode code) {
    assertThat(Clean.codes(Mutations.ALL.get(code))).containsExactly(code);
  }

  @ParameterizedTest
  @EnumSource(LintCode.class)
  @DisplayName("L01 to L28 each finding says in three languages what is wrong and what to do")
  void findingSpeaksThreeLanguages(LintCode code) {
    LintFinding finding = Clean.look(Mutations.ALL.get(code)).get(0);

    for (Language language : Language.values()) {
      assertThat(finding.message().has(language)).isTrue();
      assertThat(finding.message().in(language)).doesNotContain("{}").endsWith(".");
      assertThat(finding.fix().in(language)).isNotBlank();
    }
    assertThat(List.of(finding.paths(), finding.statements())).anyMatch(list -> !list.isEmpty());
    assertThat(finding.toString()).contains(code.name());
  }
}
