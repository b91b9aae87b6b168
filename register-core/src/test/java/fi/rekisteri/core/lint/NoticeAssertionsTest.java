package fi.rekisteri.core.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.party.AuthorityDirectory;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A bad notice breaks the build of the host. */
class NoticeAssertionsTest {
  private static final RegisterDefinition BAD =
      Clean.DEFINITION.toBuilder()
          .notice(
              Clean.DEFINITION
                  .notice()
                  .with(
                      Clean.sentence(
                          NoticeRow.COMPLAINT,
                          new NoticeClaim.NamesRegister("jäsenrekisteri"),
                          new NoticeClaim.CannotIdentify())))
          .build();

  @Test
  @DisplayName("L01 to L28 a clean notice breaks nothing")
  void cleanNoticePasses() {
    assertThatCode(() -> NoticeAssertions.assertNoticeIsClean(Clean.DEFINITION, Clean.TODAY))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("L18, L22 every finding is told with its code, sentences, reference and fix")
  void everyFindingIsTold() {
    assertThatThrownBy(() -> NoticeAssertions.assertNoticeIsClean(BAD, Clean.TODAY))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(
            "asiakasrekisteri", "L18 WARNING", "jäsenrekisteri", "L22 WARNING (Art. 4(1))")
        .hasMessageContainingAll("statements: [added]", "fields[identityLink]", "fix: ");
  }

  @Test
  @DisplayName("L21 on a day more than a year later the unchecked address breaks the build")
  void ageBreaksTheBuild() {
    LocalDate later = Clean.TODAY.plusMonths(12).plusDays(1);
    assertThatThrownBy(() -> NoticeAssertions.assertNoticeIsClean(Clean.DEFINITION, later))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("L21");
    assertThat(NoticeLint.of().look(Clean.DEFINITION, later)).hasSize(1);
  }

  @Test
  @DisplayName("a tolerated code breaks nothing, the others do")
  void toleratedCodeIsLivedWith() {
    assertThatThrownBy(
            () -> tolerating(Map.of(LintCode.L18, "the other register is being wound up")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("L22")
        .message()
        .doesNotContain("L18");
    assertThatCode(() -> tolerating(Map.of(LintCode.L18, "wound up", LintCode.L22, "in dispute")))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("a tolerance that outlives its cause, or has no reason, is refused")
  void staleToleranceIsRefused() {
    Map<LintCode, String> stale =
        Map.of(LintCode.L18, "wound up", LintCode.L22, "in dispute", LintCode.L05, "later");
    assertThatThrownBy(() -> tolerating(stale))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("L05 is tolerated and not found");
    assertThatThrownBy(() -> tolerating(Map.of(LintCode.L18, " ")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("L21 authorities of the host's own are compared with instead of the shipped")
  void ownAuthoritiesAreCompared() {
    NoticeLint lint = NoticeLint.of().with(AuthorityDirectory.of(Authorities.moved()));
    assertThat(lint.look(Clean.DEFINITION, Clean.TODAY))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo(LintCode.L21));
  }

  private static void tolerating(Map<LintCode, String> tolerated) {
    NoticeAssertions.assertNoticeIsClean(NoticeLint.of(), BAD, Clean.TODAY, tolerated);
  }
}
