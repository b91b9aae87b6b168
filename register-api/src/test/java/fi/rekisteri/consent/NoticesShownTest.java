package fi.rekisteri.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which notice was shown last, by showings and by values. */
class NoticesShownTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  private static ShownNotice shown(String version, long first, long last, boolean apart) {
    return new ShownNotice(
        version, Language.FI, Channel.WEB, apart, AT.plusSeconds(first), AT.plusSeconds(last));
  }

  @Test
  @DisplayName("S25.2 the latest of both traces tells the version that was shown last")
  void latestTraceTells() {
    NoticesShown both =
        new NoticesShown(List.of(shown("1", 0, 5, false)), Map.of("2", AT.plusSeconds(4)));
    assertThat(both.lastVersion()).contains("1");
    assertThat(both.includes("2")).isTrue();
    assertThat(both.includes("3")).isFalse();
    NoticesShown later = new NoticesShown(both.showings(), Map.of("1", AT, "2", AT.plusSeconds(6)));
    assertThat(later.lastVersion()).contains("2");
    assertThat(later.lastByVersion()).containsEntry("1", AT.plusSeconds(5));
  }

  @Test
  @DisplayName("S25.2 of two at one instant the answer is always the same")
  void tiesAreDecided() {
    NoticesShown tie = new NoticesShown(List.of(shown("1", 0, 0, false)), Map.of("2", AT));
    assertThat(tie.lastVersion()).contains("2");
    assertThat(new NoticesShown(List.of(), Map.of()).lastVersion()).isEmpty();
  }

  @Test
  @DisplayName("G21.2 the objection right stood apart since the first showing that says so")
  void objectionApartSince() {
    NoticesShown some =
        new NoticesShown(
            List.of(shown("1", 0, 9, false), shown("1", 3, 4, true), shown("2", 2, 8, true)),
            Map.of());
    assertThat(some.objectionApartSince()).contains(AT.plusSeconds(2));
  }

  @Test
  @DisplayName("G13 showings alike are taken together; times are kept to the microsecond")
  void alikeAreTakenTogether() {
    NoticeShowing one = new NoticeShowing("1", Language.FI, Channel.WEB, AT.plusNanos(1999), false);
    assertThat(one.at()).isEqualTo(AT.plusNanos(1000));
    ShownNotice kept = ShownNotice.of(one);
    assertThat(kept.isLike(one)).isTrue();
    assertThat(kept.isLike(new NoticeShowing("1", Language.FI, Channel.WEB, AT, true))).isFalse();
    assertThat(kept.alsoAt(one.at())).isSameAs(kept);
    assertThat(kept.alsoAt(AT).first()).isEqualTo(AT);
    assertThat(kept.alsoAt(AT).last()).isEqualTo(one.at());
    assertThatIllegalArgumentException().isThrownBy(() -> shown("1", 2, 1, true));
  }
}
