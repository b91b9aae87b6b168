package fi.rekisteri.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The controller's own sentences in a notice. */
class NoticeFormTest {
  private static final LocalizedText TEXT = LocalizedText.of("a", "b", "c");
  private static final NoticeStatement HARMLESS =
      NoticeStatement.of("S48", NoticeRow.COOKIES, TEXT).claiming(new NoticeClaim.Unproven());
  private static final NoticeStatement WHAT = NoticeStatement.of("S47", NoticeRow.COOKIES, TEXT);

  @Test
  @DisplayName("S48.1 a claim that nothing makes true is marked so")
  void claimsAreMarked() {
    assertThat(HARMLESS.remark()).isEqualTo("claim, no rule");
    assertThat(WHAT.remark()).isEmpty();
  }

  @Test
  @DisplayName("S47.1 a statement has an id by which it is cited, and a version")
  void statementsHaveIdAndVersion() {
    for (String id : List.of("", " ", "a b", "-a", "a-", "<b>", "a".repeat(65))) {
      assertThatIllegalArgumentException()
          .as(id)
          .isThrownBy(() -> NoticeStatement.of(id, NoticeRow.COOKIES, TEXT));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new NoticeStatement("a", " ", NoticeRow.COOKIES, TEXT, Set.of(), List.of()));
    assertThat(NoticeStatement.of("what-a-cookie-is", NoticeRow.COOKIES, TEXT).version())
        .isEqualTo("1");
  }

  @Test
  @DisplayName("a form tells the statements of a row in order, and those that claim something")
  void formTellsStatements() {
    NoticeForm form = NoticeForm.MADE.with(WHAT).with(HARMLESS);
    assertThat(form.in(NoticeRow.COOKIES)).containsExactly(WHAT, HARMLESS);
    assertThat(form.in(NoticeRow.ACCESS)).isEmpty();
    assertThat(form.claiming(NoticeClaim.Unproven.class)).containsExactly(HARMLESS);
    assertThat(form.claims(NoticeClaim.Unproven.class)).hasSize(1);
    assertThat(form.claims(NoticeClaim.CannotIdentify.class)).isEmpty();
  }

  @Test
  @DisplayName("a statement of the same id takes the other's place; one can be taken away")
  void statementsAreReplaced() {
    NoticeForm form = NoticeForm.MADE.with(WHAT).with(WHAT.on("consent"));
    assertThat(form.statements()).containsExactly(WHAT.on("consent"));
    assertThat(form.without("S47").statements()).isEmpty();
    assertThat(form.without("S99")).isEqualTo(form);
  }

  @Test
  @DisplayName("a row is made from the definition unless it is said to be as written")
  void rowsAreMade() {
    NoticeForm form = NoticeForm.MADE.withAsWritten(NoticeRow.OBJECTION);
    assertThat(form.isAsWritten(NoticeRow.OBJECTION)).isTrue();
    assertThat(form.isAsWritten(NoticeRow.ACCESS)).isFalse();
  }

  @Test
  @DisplayName("L01 to L28: each finding has a code of its own, and no other code is there")
  void codesAreTheList() {
    assertThat(Stream.of(LintCode.values()).map(Enum::name))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 28).mapToObj(n -> String.format("L%02d", n)).toList());
  }
}
