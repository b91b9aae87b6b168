package fi.rekisteri.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.definition.SecurityMeasure;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.SubjectRole;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What we call by the vocabulary's names is called so by the vocabulary. */
class VocabularyTest {
  private static final Set<String> META = Set.of("version", "prefix", "foreign");

  @Test
  @DisplayName("X2, X3 every term that we use is one of the vocabulary's own list")
  void everyTermIsOfTheVocabulary() throws IOException {
    Set<String> known = PublishedTerms.all();

    assertThat(known).hasSize(1830);
    assertThat(ours()).hasSizeGreaterThan(150).allSatisfy(term -> assertThat(known).contains(term));
    assertThat(known).as("control").doesNotContain("https://w3id.org/dpv#ConsentGuessed");
  }

  @Test
  @DisplayName("law 8: both files name the version of the vocabulary")
  void filesNameTheirVersion() throws IOException {
    String version = "-" + file().getProperty("version");

    assertThat(Vocabulary.FILE).contains(version + ".");
    assertThat(PublishedTerms.file()).contains(version + "-");
  }

  @Test
  @DisplayName("X3 each constant of ours that the record tells has a term")
  void constantsHaveTerms() {
    assertTerms("role", SubjectRole.values());
    assertTerms("status", ActivityStatus.values());
    assertTerms("measure", SecurityMeasure.Kind.values());
    assertTerms("recipient", Recipient.Role.values());
  }

  private static void assertTerms(String kind, Enum<?>[] constants) {
    assertThat(constants)
        .allSatisfy(one -> assertThat(Vocabulary.find(kind, one.name())).isPresent());
  }

  @Test
  @DisplayName("law 9: a name that the file does not hold is an error, a code of a host has none")
  void unknownNameIsError() {
    assertThatThrownBy(() -> Vocabulary.term("ConsentGuessed"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Vocabulary.prefixes("dpv", "guessed"))
        .isInstanceOf(NullPointerException.class);
    assertThat(Vocabulary.find("purpose", "PET_CARE")).isEmpty();
    assertThat(Vocabulary.of("purpose", "PET_CARE", "Purpose")).containsExactly("dpv:Purpose");
  }

  /** The terms of our file, written in full. */
  private static Set<String> ours() throws IOException {
    Map<String, String> prefixes = Vocabulary.prefixes();
    Properties file = file();
    return file.stringPropertyNames().stream()
        .filter(name -> !META.contains(name.split("\\.")[0]))
        .flatMap(name -> Stream.of(file.getProperty(name).split(" ")))
        .map(term -> prefixes.get(term.split(":")[0]) + term.split(":")[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties file() throws IOException {
    Properties file = new Properties();
    try (InputStream in = Vocabulary.class.getResourceAsStream(Vocabulary.FILE)) {
      file.load(in);
    }
    return file;
  }
}
