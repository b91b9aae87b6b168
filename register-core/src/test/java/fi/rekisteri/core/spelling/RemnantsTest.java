package fi.rekisteri.core.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Slips of the finger in the terms of the field, and none in right words. */
class RemnantsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FI | tietoja voidaan käyttää riorganisaation omissa rekistereissä | riorganisaation",
        "FI | ellei se ole reksiterinpitäjän tarpeellista | reksiterinpitäjän",
        "FI | pyynnöllä yorganisaation asiakaspalveluun | yorganisaation",
        "FI | henkilökohtai-semman sisällön | henkilökohtai-semman",
        "FI | henkilökohtai- semman sisällön | henkilökohtai- semman",
        "FI | Rekistrinpitäjä vastaa | Rekistrinpitäjä",
        "FI | henkilöteitojen käsittely | henkilöteitojen",
        "FI | asiakas voi voi kieltää | voi voi",
        "FI | Teitosuoja-asetus | Teitosuoja",
        "SV | personupgifter behandlas | personupgifter",
        "SV | personuppgifts-ansvarig | personuppgifts-ansvarig",
        "SV | en tillsynsmydighet | tillsynsmydighet",
        "SV | vi vi behandlar | vi vi",
        "EN | the contorller decides | contorller",
        "EN | the supervisroy authority | supervisroy",
        "EN | a proffessor is none, the prosessor is | prosessor",
        "FI | tarkustusoikeus | tarkustusoikeus",
        "EN | told to the the person | the the",
        "EN | process-ing of data by the pro-cessor | process-ing"
      })
  @DisplayName("L25 misspelt terms, hyphens inside words and words said twice are found")
  void remnantsAreFound(Language language, String text, String found) {
    assertThat(Remnants.in(text, language)).contains(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FI | rekisterinpitäjäorganisaation asiakas- ja palvelusuhteen, asiakasorganisaatio",
        "FI | tietosuoja-asetuksen, IP-osoite, www-osoite, Google-tililläsi, eväste-toiminnon",
        "FI | etu- ja sukunimi, markkina- ja mielipidetutkimus, aliorganisaatio, EU-rekisteri",
        "FI | rekisteröity, rekisteröityneen, rekistereistä, käsitteli, käsitteellinen, vastaanottavat",
        "FI | hän toivoi, että että-lause poistetaan; niin niin; 10 10",
        "SV | avregistrerad, omorganisation, e-post, kund- och leverantörsregister, behandlats",
        "SV | det som som står, person- och adressuppgifter",
        "FI | tarkistusoikeus, tarkistusoikeuden",
        "EN | professor, professing, professional, profiting, potability, resister",
        "EN | sub-processor, co-controller, e-mail, unregistered, reorganisation, contact, personnel",
        "EN | he said that that was right; New York New York; Bora Bora"
      })
  @DisplayName("L25 right compounds, inflections and hyphens are left alone")
  void rightWordsAreLeftAlone(Language language, String text) {
    assertThat(Remnants.in(text, language)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("L25 no text of our own is called wrong in any language")
  void ownTextsAreLeftAlone(Language language) throws IOException {
    Map<String, List<String>> alarms = new TreeMap<>();
    List<String> texts = ownTexts(language);
    for (String text : texts) {
      List<String> found = Remnants.in(text, language);
      if (!found.isEmpty()) {
        alarms.put(text, found);
      }
    }
    assertThat(texts).as("control: texts were read").hasSizeGreaterThan(500);
    assertThat(alarms).isEmpty();
  }

  @Test
  @Timeout(60)
  @DisplayName("L25 no text takes long or fails, however it is made")
  void noTextTakesLong() {
    Random random = new Random(25);
    for (String piece : List.of("a", "a-", "ja ja ", "rekisterinpitäj", "\u0308", "-", " ", "😀")) {
      for (Language language : Language.values()) {
        assertThat(Remnants.in(piece.repeat(20_000), language)).hasSizeLessThan(20_001);
      }
    }
    for (int i = 0; i < 200; i++) {
      String noise =
          random
              .ints(300, 0, 0x2FFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(Remnants.in(noise, Language.FI)).isEqualTo(Remnants.in(noise, Language.FI));
    }
  }

  private static List<String> ownTexts(Language language) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources"))) {
      for (Path file :
          files
              .filter(one -> one.toString().endsWith("_" + language.tag() + ".properties"))
              .toList()) {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          words.load(in);
        }
        words.values().forEach(text -> texts.add((String) text));
      }
    }
    return texts;
  }
}
