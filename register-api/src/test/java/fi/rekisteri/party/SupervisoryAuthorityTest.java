package fi.rekisteri.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.party.AuthorityContact.Validity;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SupervisoryAuthorityTest {
  private static final LocalDate MOVED = LocalDate.of(2026, 6, 15);
  private static final LocalizedText NAME = LocalizedText.finnish("Viranomainen");

  @Test
  @DisplayName("S87.1 an old certificate is printed again with the address of its day")
  void addressOfTheDayIsGiven() {
    AuthorityContact old = contact(Optional.empty(), Optional.of(MOVED.minusDays(1)));
    AuthorityContact current = contact(Optional.of(MOVED), Optional.empty());
    SupervisoryAuthority authority =
        new SupervisoryAuthority(CountryCode.FINLAND, NAME, List.of(old, current));
    assertThat(authority.contactOn(MOVED.minusDays(1))).contains(old);
    assertThat(authority.contactOn(MOVED)).contains(current);
  }

  @Test
  @DisplayName("S87 a day without contact data gives none: nothing is guessed")
  void uncoveredDayGivesNone() {
    SupervisoryAuthority authority =
        new SupervisoryAuthority(
            CountryCode.FINLAND, NAME, List.of(contact(Optional.of(MOVED), Optional.empty())));
    assertThat(authority.contactOn(MOVED.minusDays(1))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SupervisoryAuthority(CountryCode.FINLAND, NAME, List.of()));
  }

  @Test
  @DisplayName("F30 contact data is stale after twelve months, and not on the last day of them")
  void contactDataGrowsStale() {
    Validity validity = Validity.checkedOn(MOVED);
    assertThat(validity.isStaleOn(MOVED.plusMonths(12))).isFalse();
    assertThat(validity.isStaleOn(MOVED.plusMonths(12).plusDays(1))).isTrue();
    assertThat(validity.isStaleOn(LocalDate.MIN)).isFalse();
    assertThat(Validity.checkedOn(LocalDate.MAX).isStaleOn(LocalDate.MAX)).isFalse();
  }

  private static AuthorityContact contact(Optional<LocalDate> from, Optional<LocalDate> until) {
    return new AuthorityContact(
        LocalizedText.finnish("Katu " + from.map(LocalDate::getYear).orElse(0)),
        NAME,
        "029 0000000",
        Optional.empty(),
        "authority@example.fi",
        "https://example.fi",
        new Validity(from, until, MOVED));
  }
}
