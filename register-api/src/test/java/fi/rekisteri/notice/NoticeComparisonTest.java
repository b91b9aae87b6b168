package fi.rekisteri.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.notice.PracticeFinding.Deviation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a notice is true. */
class NoticeComparisonTest {
  private static NoticeComparison of(Deviation... found) {
    return new NoticeComparison(
        "1",
        LocalDate.EPOCH,
        new TimeSpan(Instant.EPOCH, Instant.EPOCH),
        List.of(found).stream()
            .map(one -> new PracticeFinding(one, PracticePart.FIELD, "phone", Optional.empty(), 0))
            .toList(),
        0,
        0);
  }

  @Test
  @DisplayName("Art. 5(2) what is done or held without being declared makes a notice untrue")
  void undeclaredPracticeIsUntrue() {
    assertThat(of().isTrue()).isTrue();
    assertThat(of(Deviation.NOT_DECLARED).isTrue()).isFalse();
    assertThat(of(Deviation.HELD_UNDECLARED).isTrue()).isFalse();
  }

  @Test
  @DisplayName("Art. 5(1)(c) what is declared in vain is a finding, and no untruth")
  void unusedDeclarationIsNoUntruth() {
    NoticeComparison unused = of(Deviation.NEVER_USED, Deviation.WRITTEN_ONLY);
    assertThat(unused.isTrue()).isTrue();
    assertThat(unused.of(Deviation.NEVER_USED)).hasSize(1);
  }
}
