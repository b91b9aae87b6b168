package fi.rekisteri.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.AuthorityContact.Validity;
import fi.rekisteri.party.AuthorityDirectory;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RemediesTest {
  private static final CountryCode SWEDEN = new CountryCode("SE");
  private static final LocalDate MOVED = LocalDate.of(2026, 3, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 30);
  private static final AuthorityDirectory DIRECTORY =
      AuthorityDirectory.of(
              authority(
                  CountryCode.FINLAND,
                  contact(
                      "Vanha katu 1", Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(MOVED)),
                  contact("Uusi katu 2", Optional.of(MOVED.plusDays(1)), Optional.empty())))
          .with(authority(SWEDEN, contact("Gatan 3", Optional.empty(), Optional.empty())));

  static SupervisoryAuthority authority(CountryCode country, AuthorityContact... contacts) {
    return new SupervisoryAuthority(
        country, LocalizedText.finnish("Viranomainen " + country), List.of(contacts));
  }

  static AuthorityContact contact(
      String address, Optional<LocalDate> from, Optional<LocalDate> until) {
    LocalizedText text = LocalizedText.finnish(address);
    return new AuthorityContact(
        text,
        text,
        "029 000",
        Optional.empty(),
        "a@example.fi",
        "https://example.fi",
        new Validity(from, until, LocalDate.of(2026, 1, 1)));
  }

  private static Remedies on(LocalDate day, CountryCode... places) {
    return Remedies.on(day, DIRECTORY, Set.of(places), EconomicArea.EEA);
  }

  private static void missing(ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.REMEDY_MISSING));
  }

  @Test
  @DisplayName("S87.1 remedies have the address of their day, the last day of the old one included")
  void addressIsThatOfTheDay() {
    assertThat(on(MOVED).authorities().get(0).contact().postalAddress().texts().values())
        .containsExactly("Vanha katu 1");
    assertThat(
            on(MOVED.plusDays(1)).authorities().get(0).contact().postalAddress().texts().values())
        .containsExactly("Uusi katu 2");
  }

  @Test
  @DisplayName("S86.2 who lives in Sweden is told of both authorities, who lives at home of one")
  void bothAuthoritiesAreTold() {
    assertThat(on(DAY, SWEDEN, CountryCode.FINLAND).authorities())
        .extracting(Remedies.Authority::country)
        .containsExactly(CountryCode.FINLAND, SWEDEN);
    assertThat(on(DAY, CountryCode.FINLAND).authorities()).hasSize(1);
    assertThat(on(DAY).outside()).isFalse();
  }

  @Test
  @DisplayName("S86 who lives outside the area has the national authority, and it is said so")
  void outsideIsSaid() {
    Remedies remedies = on(DAY, new CountryCode("US"));
    assertThat(remedies.authorities()).hasSize(1);
    assertThat(remedies.outside()).isTrue();
    assertThat(on(DAY, new CountryCode("US"), SWEDEN).authorities()).hasSize(2);
  }

  @Test
  @DisplayName("S86 a country that has left the area is inside before, and outside after")
  void countryThatLeft() {
    CountryCode britain = new CountryCode("GB");
    assertThat(on(LocalDate.of(2021, 1, 1), britain).outside()).isTrue();
    missing(() -> on(LocalDate.of(2020, 12, 31), britain));
  }

  @Test
  @DisplayName(
      "S85.1 an unknown authority, or none of the day, is REMEDY_MISSING: nothing is guessed")
  void unknownIsRefused() {
    missing(() -> on(DAY, new CountryCode("EE")));
    missing(() -> on(LocalDate.of(2019, 12, 31)));
    missing(() -> new Remedies(DAY, List.of(), false));
    List<Remedies.Authority> old = on(MOVED).authorities();
    missing(() -> new Remedies(DAY, old, false));
    missing(() -> new Remedies(MOVED, List.of(old.get(0), old.get(0)), false));
  }

  @Test
  @DisplayName("law 10: neither a refusal nor a printed remedy tells where somebody lives")
  void nothingTellsWhereSomebodyLives() {
    assertThatThrownBy(() -> on(DAY, new CountryCode("EE"))).hasMessageNotContaining("EE");
    assertThat(on(DAY, SWEDEN).toString()).isEqualTo("Remedies[2026-03-30]");
    assertThat(on(DAY, SWEDEN).authorities().toString()).doesNotContain("SE");
  }

  @Test
  @DisplayName("S86.2 a directory knows each country once, under its own code")
  void directoryKnowsEachCountryOnce() {
    SupervisoryAuthority other =
        authority(SWEDEN, contact("Gatan 4", Optional.empty(), Optional.empty()));
    assertThat(DIRECTORY.with(other).find(SWEDEN)).contains(other);
    assertThat(DIRECTORY.find(CountryCode.FINLAND)).contains(DIRECTORY.home());
    assertThat(DIRECTORY.find(new CountryCode("EE"))).isEmpty();
    assertThatThrownBy(() -> DIRECTORY.with(DIRECTORY.home()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
