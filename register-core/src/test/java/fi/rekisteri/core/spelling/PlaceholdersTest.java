package fi.rekisteri.core.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template leaves to be filled in. */
class PlaceholdersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ilmoittamalla sähköpostitse (s-postiosoite) tai puhelimitse | (s-postiosoite)",
        "Ota yhteyttä sähköpostitse (sähköpostiosoite). | (sähköpostiosoite)",
        "Soita numeroon (puhelinnumero). | (puhelinnumero)",
        "Skriv till adressen (e-postadress). | (e-postadress)",
        "Write to us by e-mail (e-mail address). | (e-mail address)",
        "Rekisterinpitäjä on (yrityksen nimi). | (yrityksen nimi)",
        "Kirjoita meille (yrityksen sähköpostiosoite). | (yrityksen sähköpostiosoite)",
        "Skriv till oss (företagets e-postadress). | (företagets e-postadress)",
        "Rekisterinpitäjä (lisää nimi) vastaa. | (lisää nimi)",
        "Yhteyshenkilö on N.N. | N.N.",
        "Yhteyshenkilö on N. N. | N. N.",
        "Yritys XXX Oy | XXX",
        "Kept for (fill in the period). | (fill in the period)",
        "The controller is [name of the company]. | [name of the company]",
        "Tiedot säilytetään [...] vuotta. | [...]",
        "Ota yhteyttä: <sähköposti> | <sähköposti>",
        "Hei {{customer.name}} | {{customer.name}}",
        "Hei ${customer} | ${customer}",
        "Hei {0} | {0}",
        "Rekisterinpitäjä on XXX. | XXX",
        "TODO: säilytysaika | TODO",
        "Lorem ipsum dolor | Lorem ipsum",
        "Päiväys ________ | ________",
        "Päiväys ......... | .........",
        "Laadittu pp.kk.vvvv | pp.kk.vvvv",
        "Säilytetään ??? vuotta | ???"
      })
  @DisplayName("L05 whatever the style of the template, its placeholders are found")
  void placeholdersAreFound(String text, String found) {
    assertThat(Placeholders.in(text)).containsExactly(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ulkoituskumppanit (taloushallinto) soveltuvin osin",
        "evästeitä (”cookies”)",
        "aihepiiritiedon keräys (Google Analytics Demographics)",
        "sähköisen kutsun kautta (linkki), evästeiden kautta",
        "Yhteystiedot (sähköpostiosoite, puhelinnumero)",
        "Kotiosoite (osoite, jossa asut)",
        "by e-mail (see the address below)",
        "Kirjoita osoitteeseen (ks. alla)",
        "Yleinen tietosuoja-asetus (EU) 2016/679",
        "Kirjanpitolaki 1336/1997, 2:10 (1620/2015)",
        "See note [1] and [12].",
        "See [our page](https://example.fi/x).",
        "Katso <https://example.fi/tietosuoja> tai kirjoita <posti@example.fi>",
        "joukko, jossa k < 5 ja n > 3",
        "Soita... ja odota… hetki",
        "koko XXL, Todo mies, todo",
        "snake_case ja __utma",
        "Miksi? Mitä??",
        "Mitä??? Ei!???",
        "He wrote “personell” [sic] and [Sic!]",
        "Johannes XXX, luku XXX, Super Bowl XXX",
        "Evästeet (lisää evästeistä alla), (lisää tietoa)",
        "J.N. Runeberg, N.N.S. ry, A.N.N.",
        "Vuosi 2026, 24.5.2018"
      })
  @DisplayName("L05 ordinary brackets, links, notes and comparisons are no placeholders")
  void ordinaryTextIsLeftAlone(String text) {
    assertThat(Placeholders.in(text)).isEmpty();
  }

  @Test
  @Timeout(120) // what grows by the square takes longer by far, and a busy machine does not
  @DisplayName("L05 no text takes long, however it is made")
  void noTextTakesLong() {
    for (String piece :
        new String[] {"(", "[", "<a", "{{", "_", ".", "sähköpostitse (", "${", "x"}) {
      assertThatCode(() -> Placeholders.in(piece.repeat(200_000)))
          .as(piece)
          .doesNotThrowAnyException();
    }
  }
}
