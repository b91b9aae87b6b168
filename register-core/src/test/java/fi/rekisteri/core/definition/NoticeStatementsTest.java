package fi.rekisteri.core.definition;

import static fi.rekisteri.core.definition.Shipped.DEFINITION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeClaim.ControlledBy;
import fi.rekisteri.notice.NoticeClaim.Means;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the shipped notice says in words of its own promises nothing that is not so. */
class NoticeStatementsTest {
  private static final NoticeForm NOTICE = DEFINITION.notice();

  @Test
  @DisplayName("S47, S58 to S60, S84 each sentence has the number of the one it stands for, once")
  void sentencesAreNumbered() {
    assertThat(NOTICE.statements())
        .extracting(NoticeStatement::id)
        .contains("S5", "S47", "S48", "S52", "S58", "S59", "S60", "S84")
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("S([1-9]|[1-7][0-9]|8[0-8])"));
    assertThat(NOTICE.asWritten()).isEmpty();
  }

  @Test
  @DisplayName("S48 only what nothing can prove is marked so")
  void harmlessnessIsUnproven() {
    assertThat(NOTICE.statements())
        .filteredOn(statement -> !statement.remark().isEmpty())
        .extracting(NoticeStatement::id)
        .containsExactly("S48");
  }

  @Test
  @DisplayName("S58.1, L19 the site's own withdrawal is named before the browser's settings")
  void ownWithdrawalComesFirst() {
    assertThat(NOTICE.claims(ControlledBy.class).get(0).means()).isEqualTo(Means.OWN_WITHDRAWAL);
  }

  @Test
  @DisplayName("L02, L04, L15, L17, L18, L22 nothing is claimed that the definition contradicts")
  void nothingIsClaimedInVain() {
    assertThat(NOTICE.claims(NoticeClaim.OnlyFor.class)).isEmpty();
    assertThat(NOTICE.claims(NoticeClaim.RestsOn.class)).isEmpty();
    assertThat(NOTICE.claims(NoticeClaim.Asks.class)).isEmpty();
    assertThat(NOTICE.claims(NoticeClaim.NeverErases.class)).isEmpty();
    assertThat(NOTICE.claims(NoticeClaim.NamesRegister.class)).isEmpty();
    assertThat(NOTICE.claims(NoticeClaim.CannotIdentify.class)).isEmpty();
  }

  @Test
  @DisplayName("Art. 12(1) no sentence is longer than people can read")
  void sentencesAreShort() {
    for (NoticeStatement statement : NOTICE.statements()) {
      for (Language language : Language.values()) {
        assertThat(statement.text().in(language)).as(statement.id()).hasSizeLessThan(480);
      }
    }
  }
}
