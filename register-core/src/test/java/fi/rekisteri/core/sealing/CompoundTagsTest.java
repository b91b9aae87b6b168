package fi.rekisteri.core.sealing;

import static fi.rekisteri.processing.Normalisation.IDENTIFIER;
import static fi.rekisteri.processing.Normalisation.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SearchTag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompoundTagsTest {
  private static final SearchKey<List<String>> PAIR = Terms.pair("pair", NAME, NAME);
  private static final long SEED = 45_3;

  private final SearchTags tags = open("reg", new KeyRows());

  @Test
  @DisplayName(
      "S45.3 equal terms give equal tags within one register, key and version, and only so")
  void equalTermsGiveEqualTagsWithinOneIndexOnly() {
    KeyRows rows = new KeyRows();
    rows.addIfAbsent(seed(1));
    rows.addIfAbsent(seed(2));
    List<SearchTags> registers = List.of(open("reg", rows), open("reg2", new KeyRows()));
    List<SearchKey<List<String>>> keys = differentKeys();
    Random random = new Random(SEED);
    Map<String, String> meaningOfTag = new HashMap<>();
    for (int i = 0; i < 3000; i++) {
      List<String> terms = List.of(word(random), word(random));
      int register = random.nextInt(2);
      int key = random.nextInt(keys.size());
      List<List<String>> values = terms.stream().map(List::of).toList();
      for (SearchTag tag : registers.get(register).tagsOf(keys.get(key), values)) {
        String meaning = register + "/" + key + "/" + tag.version() + "/" + terms;
        String before = meaningOfTag.putIfAbsent(hex(tag), meaning);
        assertThat(before).as("seed %d", SEED).isIn(null, meaning);
      }
    }
    assertThat(meaningOfTag.values()).as("equal meanings met again").doesNotHaveDuplicates();
    assertThat(meaningOfTag.size()).as("control: some met").isBetween(1000, 3 * 6 * 81);
  }

  /** Each differs from the first in one thing: id, fields, their order, a normalisation, bits. */
  private static List<SearchKey<List<String>>> differentKeys() {
    return List.of(
        PAIR,
        Terms.pair("pair2", NAME, NAME),
        SearchKey.compound("pair", Terms.part("first", 0, NAME), Terms.part("third", 1, NAME)),
        SearchKey.compound("pair", Terms.part("second", 0, NAME), Terms.part("first", 1, NAME)),
        Terms.pair("pair", NAME, IDENTIFIER),
        PAIR.withBits(127));
  }

  @Test
  @DisplayName("S45.3 the parts of a compound term never run together, whatever they contain")
  void partsNeverRunTogether() {
    List<List<String>> same = new ArrayList<>();
    String text = "ab\u001Fc\u0000\u0000\u0000\u0001d";
    IntStream.rangeClosed(0, text.length())
        .forEach(cut -> same.add(List.of(text.substring(0, cut), text.substring(cut))));
    same.add(List.of("abc", ""));
    same.add(List.of("ab", "c"));
    same.add(List.of("a", "bc"));
    same.add(List.of("bc", "a"));
    SearchKey<List<String>> raw = Terms.pair("raw", IDENTIFIER, IDENTIFIER);
    assertThat(same.stream().map(terms -> hex(tags.tag(raw, terms))))
        .hasSize(text.length() + 5)
        .doesNotHaveDuplicates();
    assertThat(hex(tags.tag(PAIR, List.of("ab", "c"))))
        .isNotEqualTo(hex(tags.tag(PAIR, List.of("a", "bc"))))
        .isEqualTo(hex(tags.tag(PAIR, List.of(" AB ", "C"))));
  }

  @Test
  @DisplayName(
      "S45.3 several values give a tag for each combination, and none where a part has none")
  void eachCombinationHasATag() {
    List<List<String>> values = List.of(List.of("a", "b", "A"), List.of("1", "2"));
    assertThat(tags.tagsOf(PAIR, values).stream().map(CompoundTagsTest::hex))
        .containsExactlyInAnyOrder(
            hex(tags.tag(PAIR, List.of("a", "1"))),
            hex(tags.tag(PAIR, List.of("a", "2"))),
            hex(tags.tag(PAIR, List.of("b", "1"))),
            hex(tags.tag(PAIR, List.of("b", "2"))));
    assertThat(tags.tagsOf(PAIR, List.of(List.of("a"), List.of()))).isEmpty();
    assertThat(tags.tagsOf(PAIR, List.of(List.of("a"), List.of(" ")))).isEmpty();
  }

  @Test
  @DisplayName("S45.3 256 combinations are tagged, and one row more is refused, not dropped")
  void combinationsAreBounded() {
    assertThat(tags.tagsOf(PAIR, List.of(words(16), words(16)))).hasSize(256);
    refused(ErrorCode.TOO_MANY_TERMS, () -> tags.tagsOf(PAIR, List.of(words(17), words(16))));
  }

  @Test
  @DisplayName("S45.3 a term of 10 MB is refused at once, and one of 1 MB is no burden")
  void hugeTermsAreNoBurden() {
    String huge = "\u00e4@\u03b1\u03b2 .".repeat(10_000_000 / 6);
    for (Normalisation rule : Normalisation.values()) {
      SearchKey<List<String>> key = Terms.pair("huge", rule, rule);
      Assertions.assertTimeout(
          Duration.ofSeconds(20),
          () -> {
            refused(ErrorCode.INVALID_TEXT, () -> tags.tag(key, List.of("a", huge)));
            tags.tag(key, List.of("a", huge.substring(0, 1_000_000)));
          });
    }
  }

  private static void refused(ErrorCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            InvalidValueException.class, no -> assertThat(no.code()).isEqualTo(code));
  }

  private static List<String> words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + i).toList();
  }

  private static String word(Random random) {
    return "abc".substring(0, 1 + random.nextInt(3)) + random.nextInt(3);
  }

  private static SearchTags open(String register, KeyRows rows) {
    return Sealing.open(register, new PlainKeys(), rows).tags();
  }

  private static RegisterKey seed(int version) {
    byte[] seed = new byte[32];
    seed[0] = (byte) version;
    return new RegisterKey(
        new KeyContext("reg", KeyPurpose.SEARCH_INDEX, version),
        new WrappedKey("plain", "none", seed),
        Reference.check(seed, "reg", 2, version));
  }

  private static String hex(SearchTag tag) {
    return HexFormat.of().formatHex(tag.tag());
  }
}
