package fi.rekisteri.core.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.letter.RefusalCertificateJson;
import fi.rekisteri.core.letter.RefusalLetter;
import fi.rekisteri.core.letter.RightsLetter;
import fi.rekisteri.core.letter.SampleLetters;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.AuthorityContact.Validity;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where to turn stands in every letter that refuses, delays or answers. */
class RemedyTellingTest {
  private static final LetterText TEXT = LetterText.of(SampleLetters.LETTERHEAD);

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S85.1, S86.1, G77, F09 remedies name the venues, the court and the three months")
  void remediesAreComplete(Language language) {
    LetterWords words = LetterWords.in(language);
    for (RightsLetter letter : SampleLetters.in(language).all()) {
      if (letter.kind().tellsRemedies()) {
        assertThat(TEXT.text(letter))
            .as(letter.kind().name())
            .contains("tietosuoja@om.fi", "029 566 6700", "00531", "00530", "77", "79", "21")
            .contains(
                words.text("remedies.intro"),
                words.text("remedies.ombudsman"),
                words.text("remedies.court"));
      }
    }
    assertThat(LetterWords.in(Language.EN).text("remedies.intro"))
        .contains("habitual residence", "place of work", "place of the alleged infringement");
  }

  @Test
  @DisplayName("S86.2 somebody in Sweden is shown both authorities")
  void bothAuthoritiesAreShown() {
    SampleLetters sample = SampleLetters.in(Language.SV).livingIn(SampleLetters.SWEDEN);
    for (RightsLetter letter : sample.all()) {
      if (letter.kind().tellsRemedies()) {
        Markup page = Markup.parse(LetterPage.of(SampleLetters.LETTERHEAD).html(letter));
        assertThat(page.texts("h3"))
            .containsExactly("Dataombudsmannens byrå", "Integritetsskyddsmyndigheten");
        assertThat(page.text()).contains(LetterWords.in(Language.SV).text("remedies.elsewhere"));
      }
    }
  }

  @Test
  @DisplayName(
      "S86 somebody outside the area is told of the national authority, and why of it alone")
  void outsideIsTold() {
    String outside = LetterWords.in(Language.EN).text("remedies.outside");
    SampleLetters sample = SampleLetters.in(Language.EN);
    assertThat(TEXT.text(sample.livingIn(new CountryCode("US")).noData())).contains(outside);
    assertThat(TEXT.text(sample.noData())).doesNotContain(outside);
  }

  @Test
  @DisplayName("S85.1 no letter is written where an authority is not known, or not on its day")
  void noLetterWithoutRemedies() {
    RightsLetter abroad = SampleLetters.in(Language.EN).livingIn(new CountryCode("EE")).noData();
    assertThatThrownBy(() -> TEXT.text(abroad))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            one -> assertThat(one.code()).isEqualTo(ErrorCode.REMEDY_MISSING));
    Letterhead later = Letterhead.of(moving(SampleLetters.WRITTEN.plusDays(1), Optional.empty()));
    assertThatThrownBy(() -> LetterText.of(later).text(SampleLetters.in(Language.EN).extension()))
        .hasMessageContaining("REMEDY_MISSING");
    assertThat(LetterText.of(later).text(SampleLetters.in(Language.EN).receipt()))
        .as("control: a receipt needs none")
        .isNotBlank();
  }

  @Test
  @DisplayName("S87.1 an old certificate is printed again with the address of its day")
  void oldCertificateKeepsItsAddress() {
    LocalDate day = SampleLetters.WRITTEN;
    SampleLetters sample = SampleLetters.in(Language.FI);
    RefusalCertificate old =
        sample.certificate(
            Letterhead.of(moving(day.minusYears(1), Optional.of(day))), day, sample.refused());
    Letterhead today = Letterhead.of(moving(day.plusDays(1), Optional.empty()));
    RefusalCertificate kept = RefusalCertificateJson.read(RefusalCertificateJson.write(old));

    String again = LetterPage.of(today).html(new RefusalLetter(kept));

    assertThat(again)
        .contains("Katu " + day.minusYears(1))
        .doesNotContain("Katu " + day.plusDays(1));
    assertThat(again)
        .isEqualTo(LetterPage.of(SampleLetters.LETTERHEAD).html(new RefusalLetter(old)));
  }

  /** A definition whose authority is reached on some days only. */
  private static RegisterDefinition moving(LocalDate from, Optional<LocalDate> until) {
    LocalizedText address = LocalizedText.finnish("Katu " + from);
    AuthorityContact contact =
        new AuthorityContact(
            address,
            address,
            "029 566 6700",
            Optional.empty(),
            "tietosuoja@om.fi",
            "http://tietosuoja.fi",
            new Validity(Optional.of(from), until, from));
    return SampleLetters.DEFINITION.toBuilder()
        .authority(
            new SupervisoryAuthority(
                CountryCode.FINLAND, LocalizedText.finnish("Valtuutettu"), List.of(contact)))
        .build();
  }
}
