package fi.rekisteri.definition;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Statements of the notice in a definition. */
class NoticeCheckTest {
  private static final NoticeStatement ONE =
      NoticeStatement.of("S4", NoticeRow.PURPOSES, SmallRegister.TEXT);

  @Test
  @DisplayName("a statement that speaks of what is not declared is refused by its id and path")
  void danglingPathIsRefused() {
    assertThat(
            SmallRegister.problemsAfter(
                b -> b.notice(NoticeForm.MADE.with(ONE.on("activities[X]")))))
        .singleElement()
        .asString()
        .isEqualTo(
            "notice[S4].about: speaks of activities[X], which is not declared; declare it, or leave"
                + " the sentence out with notice(form.without(\"S4\"))");
  }

  @Test
  @DisplayName("two statements of one id are refused")
  void doubleIdIsRefused() {
    NoticeForm twice = new NoticeForm(Set.of(), List.of(ONE, ONE));
    assertThat(SmallRegister.problemsAfter(b -> b.notice(twice)))
        .containsExactly("notice[S4]: declared more than once; keep one");
  }

  @Test
  @DisplayName(
      "S15.1 a row in nothing but words of its own, without a word, is refused by its path")
  void silentRowIsRefused() {
    NoticeForm silent = NoticeForm.MADE.with(ONE).withAsWritten(NoticeRow.CONSENT);
    assertThat(SmallRegister.problemsAfter(b -> b.notice(silent)))
        .singleElement()
        .asString()
        .startsWith("notice.rows[CONSENT]: is as written and holds no statement");
    NoticeForm spoken = NoticeForm.MADE.with(ONE).withAsWritten(NoticeRow.PURPOSES);
    assertThat(SmallRegister.complete().notice(spoken).build().notice()).isEqualTo(spoken);
  }

  @Test
  @DisplayName("a statement may speak of each part that is there")
  void partsThatAreThereAreSpokenOf() {
    NoticeForm form =
        NoticeForm.MADE.with(
            ONE.on("fields[name]", "controller", "retention[NAME/CUSTOMERSHIP_END]", "retention"));
    assertThat(SmallRegister.complete().notice(form).build().notice()).isEqualTo(form);
  }

  @Test
  @DisplayName("S16, S53 a statement may speak of a whole list, also where it is empty")
  void listsAreSpokenOf() {
    NoticeForm form = NoticeForm.MADE.with(ONE.on("fields", "recipients", "cookies", "transfers"));
    assertThat(SmallRegister.complete().notice(form).build().notice()).isEqualTo(form);
  }
}
