package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AffiliationTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 6, 30);
  private static final Affiliation ONGOING = Affiliation.of("Esimerkki Oy", FIRST);

  @Test
  @DisplayName("S18 of two organisations one ends, and the contact is active via the other")
  void activeThroughTheOther() {
    List<Affiliation> both = List.of(ONGOING.endOn(LAST), Affiliation.of("Toinen ry", FIRST));
    LocalDate after = LAST.plusDays(1);
    assertThat(both)
        .filteredOn(a -> a.isActiveOn(after))
        .extracting(Affiliation::organisation)
        .containsExactly("Toinen ry");
  }

  @Test
  @DisplayName("S18 the last day is included")
  void lastDayIsIncluded() {
    Affiliation ended = ONGOING.endOn(LAST);
    assertThat(ended.isActiveOn(FIRST.minusDays(1))).isFalse();
    assertThat(ended.isActiveOn(FIRST)).isTrue();
    assertThat(ended.isActiveOn(LAST)).isTrue();
    assertThat(ended.isActiveOn(LAST.plusDays(1))).isFalse();
  }

  @Test
  @DisplayName("S18 an end before the beginning is refused, one on the same day is not")
  void endBeforeBeginning() {
    assertThat(ONGOING.endOn(FIRST).isActiveOn(FIRST)).isTrue();
    Refused.by(
        ErrorCode.INVALID_AFFILIATION, "2023-12-31", day -> ONGOING.endOn(LocalDate.parse(day)));
  }

  @Test
  @DisplayName("S18 periods with a common day overlap; a person who moves employer has none")
  void overlap() {
    Affiliation ended = ONGOING.endOn(LAST);
    assertThat(ended.overlaps(Affiliation.of("Esimerkki Oy", LAST))).isTrue();
    assertThat(Affiliation.of("Esimerkki Oy", LAST).overlaps(ended)).isTrue();
    assertThat(ended.overlaps(Affiliation.of("Uusi Oy", LAST.plusDays(1)))).isFalse();
    assertThat(ONGOING.overlaps(ONGOING)).isTrue();
  }

  @Test
  @DisplayName("S18 the same organisation is told by business id, else by name")
  void sameOrganisation() {
    Affiliation known = ONGOING.withBusinessId(BusinessId.of("0245974-7"));
    Affiliation renamed = Affiliation.of("Uusi Nimi Oy", FIRST);
    assertThat(known.sameOrganisation(renamed)).isFalse();
    assertThat(known.sameOrganisation(renamed.withBusinessId(BusinessId.of("245974-7")))).isTrue();
    assertThat(known.sameOrganisation(Affiliation.of("ESIMERKKI OY", FIRST))).isTrue();
    assertThat(known.sameOrganisation(ONGOING.withBusinessId(BusinessId.of("0000051-0"))))
        .isFalse();
  }

  @Test
  @DisplayName("S18 F34 a business id with a wrong check digit is refused; name and role are lines")
  void partsAreChecked() {
    Refused.by(
        ErrorCode.INVALID_BUSINESS_ID,
        "0245974-6",
        id -> ONGOING.withBusinessId(BusinessId.of(id)));
    Refused.by(ErrorCode.INVALID_AFFILIATION, "a\nb", ONGOING::withRole);
    Refused.by(ErrorCode.INVALID_AFFILIATION, "", name -> Affiliation.of(name, FIRST));
    assertThat(ONGOING.withRole("ostaja").role()).contains("ostaja");
  }
}
