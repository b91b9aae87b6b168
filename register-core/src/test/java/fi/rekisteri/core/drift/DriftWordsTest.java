package fi.rekisteri.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.notice.ChangeDuty;
import fi.rekisteri.notice.ChangedValue;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that may change is without a comparison, a name in each language, and a duty. */
class DriftWordsTest {
  @Test
  @DisplayName("law 1: every part of a draft is compared; one that is added there fails this")
  void everyPartIsCompared() {
    assertThat(DraftParts.ALL.keySet()).isEqualTo(Topics.parts());
    assertThat(Topics.all()).as("places seen").hasSizeGreaterThan(300);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 every language has every text with its gaps, and none is blank")
  void everyLanguageHasEveryText(Language language) throws IOException {
    Properties texts = texts(language);
    Properties finnish = texts(Language.FI);
    assertThat(texts.stringPropertyNames()).isEqualTo(finnish.stringPropertyNames());
    assertThat(texts.stringPropertyNames())
        .allSatisfy(
            key -> {
              assertThat(texts.getProperty(key)).isNotBlank();
              assertThat(gaps(texts.getProperty(key))).isEqualTo(gaps(finnish.getProperty(key)));
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: every place where drafts may differ has a name")
  void everyPlaceHasAName(Language language) {
    Words words = Sentences.words(language);
    List<String> nameless =
        Topics.all().keySet().stream()
            .filter(topic -> !isText(topic))
            .filter(topic -> !words.has("place." + topic))
            .filter(topic -> !words.has("label." + topic.substring(topic.lastIndexOf('.') + 1)))
            .toList();
    assertThat(nameless).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: every code that may stand somewhere has a name")
  void everyCodeHasAName(Language language) {
    Names names =
        new Names(Sentences.words(language), new Drafts(Versions.SHIPPED, Versions.SHIPPED));
    List<String> nameless = new ArrayList<>();
    codes()
        .forEach(
            leaf -> {
              String code = leaf.value().text();
              if (names.of(leaf.vocabulary(), code).equals(code)) {
                nameless.add(leaf.vocabulary() + "." + code);
              }
            });
    assertThat(nameless).isEmpty();
    assertThat(names.of("DataCategory", "PET_NAMES")).as("a host's own").isEqualTo("PET_NAMES");
  }

  private static Stream<Tree.Leaf> codes() {
    Stream<Class<?>> types = Topics.all().values().stream().flatMap(Set::stream).distinct();
    Stream<Tree.Leaf> answers =
        Stream.of("VALUE", "NONE", "NOT_STATED")
            .map(answer -> Leaves.leaf(ChangedValue.Kind.CODE, answer, "Declared"));
    Stream<Tree.Leaf> others =
        types
            .filter(type -> type != Declared.class)
            .flatMap(
                type ->
                    type.isSealed()
                        ? Stream.of(type.getPermittedSubclasses())
                            .map(kind -> Leaves.kind(kind, type))
                        : type.isEnum()
                            ? Stream.of(type.getEnumConstants())
                                .map(one -> Leaves.of(one).orElseThrow())
                            : Stream.empty());
    return Stream.concat(answers, others);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("G13 every duty and every reason is told in words")
  void everyReasonIsTold(Language language) {
    Words words = Sentences.words(language);
    for (ChangeDuty duty : ChangeDuty.values()) {
      assertThat(words.has("duty." + duty) && words.has("duty." + duty + ".when")).isTrue();
    }
    for (Reason reason : Reason.values()) {
      assertThat(words.has("why." + reason)).as(reason.name()).isTrue();
      assertThat(reason.sources()).isNotEmpty();
    }
  }

  @Test
  @DisplayName("law 9: somebody has said what a change at every place requires")
  void everyPlaceHasADuty() {
    List<String> unsaid =
        Topics.all().entrySet().stream()
            .filter(DriftWordsTest::mayDiffer)
            .map(Map.Entry::getKey)
            .filter(topic -> DutyTable.lineOf(topic, words(topic)).isEmpty())
            .toList();
    assertThat(unsaid).isEmpty();
  }

  /** Not the lists themselves, whose elements differ, nor what an element is found by. */
  private static boolean mayDiffer(Map.Entry<String, Set<Class<?>>> place) {
    boolean isList =
        place.getValue().stream()
            .anyMatch(
                type ->
                    Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    return !isList
        && !Set.of("notice", "retentionPolicy", "activities[].traits").contains(place.getKey())
        && !KEYS.contains(place.getKey());
  }

  private static final Set<String> KEYS =
      Set.of(
          "activities[].purpose",
          "automatedDecisions[].purpose",
          "consent[].purpose",
          "cookies[].name",
          "disclosureRules[].ground",
          "holds[].code",
          "lists[].code",
          "notice.statements[].id",
          "recipients[].code",
          "registerLinks[].purpose",
          "registerLinks[].to",
          "retention[].anchor",
          "retention[].category",
          "retentionPolicy.bookkeeping[].validFrom",
          "sources[].kind",
          "transfers[].country",
          "transfers[].recipient",
          "transfers[].tools[].kind");

  private static boolean isText(String topic) {
    return topic.endsWith("[]") && holdsText(topic.substring(0, topic.length() - 2));
  }

  private static boolean holdsText(String topic) {
    return Topics.all().getOrDefault(topic, Set.of()).contains(LocalizedText.class);
  }

  private static Optional<DutyLine> words(String topic) {
    return isText(topic) || holdsText(topic)
        ? Optional.of(DutyLine.at("", Reason.WORDS_CHANGED))
        : Optional.empty();
  }

  private static Set<String> gaps(String text) {
    return Pattern.compile("\\{[a-z]+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    String name = "drift_" + language.tag() + ".properties";
    try (InputStream in = Sentences.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
