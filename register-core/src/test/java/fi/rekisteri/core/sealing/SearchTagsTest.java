package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTagsTest {
  private static final SearchKey<String> EMAIL = Terms.key("byEmail", Normalisation.EMAIL);

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.3 a value is found by what is written otherwise but means the same")
  void valueIsFoundByEqualTerm(CryptoBackend backend) {
    SearchTags tags = Sealing.open("reg", new PlainKeys(), new KeyRows(), backend).tags();
    SearchTag query = tags.tag(EMAIL, " Maija@Example.FI");
    List<SearchTag> stored = tags.tagsOf(EMAIL, one("maija@example.fi"));
    assertThat(stored).hasSize(1);
    assertThat(stored.get(0).tag()).isEqualTo(query.tag()).hasSize(16);
    assertThat(tags.tag(EMAIL, "maija@example.se").tag()).isNotEqualTo(query.tag());
    assertThat(query.index()).isEqualTo("byEmail");
    assertThat(query.version()).isEqualTo(1);
    assertThat(query.unique()).isFalse();
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.3 one term has another tag in each register, search key and normalisation")
  void tagsAreSeparate(CryptoBackend backend) {
    List<String> tags = new ArrayList<>();
    InMemoryKeys keys = InMemoryKeys.random();
    for (String register : List.of("reg", "reg2")) {
      SearchTags made = Sealing.open(register, keys, new KeyRows(), backend).tags();
      for (Normalisation rule : Normalisation.values()) {
        for (String index : List.of("a", "b", "ab")) {
          byte[] tag = made.tag(Terms.key(index, rule), "+358401234567").tag();
          tags.add(HexFormat.of().formatHex(tag));
        }
      }
    }
    assertThat(tags).hasSize(24).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("S45.3 a value without a term has no tag, and a unique key says so in its tags")
  void valueWithoutTermHasNoTag() {
    SearchTags tags = Sealing.open("reg", new PlainKeys(), new KeyRows()).tags();
    assertThat(tags.tagsOf(Terms.unique("byNumber"), one("-"))).isEmpty();
    assertThat(tags.tagsOf(Terms.unique("byNumber"), one(" "))).isEmpty();
    assertThat(tags.tagsOf(Terms.unique("byNumber"), one("A1")))
        .allMatch(SearchTag::unique)
        .hasSize(1);
  }

  @Test
  @DisplayName("S45.3 while a second index key is being filled, values are tagged in both versions")
  void secondVersionIsFilledWhileFirstIsSearched() {
    KeyRows rows = new KeyRows();
    PlainKeys plain = new PlainKeys();
    byte[] before = Sealing.open("reg", plain, rows).tags().tag(EMAIL, "a@b.fi").tag();
    byte[] seed = new byte[32];
    rows.addIfAbsent(
        new RegisterKey(
            new KeyContext("reg", KeyPurpose.SEARCH_INDEX, 2),
            new WrappedKey("plain", "none", seed),
            Reference.check(seed, "reg", 2, 2)));
    SearchTags both = Sealing.open("reg", plain, rows).tags();
    assertThat(both.tag(EMAIL, "a@b.fi").tag()).isEqualTo(before);
    assertThat(both.tagsOf(EMAIL, one("a@b.fi")))
        .extracting(SearchTag::version)
        .containsExactly(1, 2);
  }

  @Test
  @DisplayName("S45.3 four threads make the same tags as one")
  void threadsMakeTheSameTags() {
    SearchTags tags = Sealing.open("reg", new PlainKeys(), new KeyRows()).tags();
    List<String> alone =
        IntStream.range(0, 2000).mapToObj(i -> hex(tags.tag(EMAIL, i + "@b.fi"))).toList();
    List<String> together =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> hex(tags.tag(EMAIL, i + "@b.fi")))
            .toList();
    assertThat(together).isEqualTo(alone).doesNotHaveDuplicates();
  }

  private static String hex(SearchTag tag) {
    return HexFormat.of().formatHex(tag.tag());
  }

  private static List<List<String>> one(String value) {
    return List.of(List.of(value));
  }
}
