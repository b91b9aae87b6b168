package fi.rekisteri.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.processing.SearchKey.Uniqueness;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchKeyTest {
  private static final FieldType<String> TEXT =
      FieldType.of(String.class, Function.identity(), Function.identity());
  private static final SearchPart<String, String> ONE = part("one");
  private static final SearchPart<String, String> TWO = part("two");

  @Test
  @DisplayName("S45.3 a compound key has two to four fields, each once")
  void compoundKeyHasTwoToFourFields() {
    SearchKey<String> both = SearchKey.compound("both", ONE, TWO);
    assertThat(both.paths()).containsExactly("one", "two");
    assertThat(both.names(TWO.field())).isTrue();
    assertThat(both.names(part("three").field())).isFalse();
    assertThat(both.uniqueness()).isEqualTo(Uniqueness.SHARED);
    assertThat(SearchKey.compound("four", ONE, TWO, part("c"), part("d")).parts()).hasSize(4);
    refused(() -> SearchKey.compound("five", ONE, TWO, part("c"), part("d"), part("e")));
    refused(() -> SearchKey.compound("alone", ONE));
    refused(() -> SearchKey.compound("twice", ONE, part("one")));
    refused(() -> key("none", List.of(), Uniqueness.SHARED, 128));
  }

  @Test
  @DisplayName("S45.3 tags have 8 to 128 bits, and whole ones only are unique")
  void shortenedKeyIsNotUnique() {
    SearchKey<String> whole = SearchKey.compound("both", ONE, TWO);
    assertThat(whole.bits()).isEqualTo(128);
    assertThat(whole.isTruncated()).isFalse();
    assertThat(whole.withBits(8).isTruncated()).isTrue();
    assertThat(whole.withBits(12).withBits(128)).isEqualTo(whole);
    for (int bits : new int[] {Integer.MIN_VALUE, -1, 0, 7, 129, Integer.MAX_VALUE}) {
      refused(() -> whole.withBits(bits));
    }
    assertThat(key("unique", List.of(ONE, TWO), Uniqueness.UNIQUE, 128).bits()).isEqualTo(128);
    refused(() -> key("unique", List.of(ONE), Uniqueness.UNIQUE, 127));
  }

  @Test
  @DisplayName("S45.3 an id is short and plain, since it stands in the storage in clear")
  void idIsPlain() {
    for (String id : List.of("", "Big", "with space", "a".repeat(41), "ä", "a\u001Fb")) {
      refused(() -> key(id, List.of(ONE), Uniqueness.SHARED, 128));
    }
    assertThat(SearchKey.compound("both", ONE, TWO)).hasToString("both");
  }

  private static SearchKey<String> key(
      String id, List<SearchPart<?, String>> parts, Uniqueness uniqueness, int bits) {
    return new SearchKey<>(id, parts, uniqueness, bits);
  }

  private static SearchPart<String, String> part(String field) {
    return new SearchPart<>(
        FieldKey.of(field, Cardinality.ONE, TEXT),
        Normalisation.NAME,
        Optional::of,
        Function.identity());
  }

  private static void refused(Runnable declaration) {
    assertThatThrownBy(declaration::run).isInstanceOf(IllegalArgumentException.class);
  }
}
