package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SearchTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tags of several fields and shortened ones, against what was frozen. */
class SearchVectorsTest {
  private Vectors vectors;

  @BeforeEach
  void read() throws IOException {
    vectors = Vectors.read();
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.3 compound and shortened tags stay as they were, normalisation included")
  void frozenTagsStay(CryptoBackend backend) {
    KeyRows rows = new KeyRows();
    rows.addIfAbsent(
        new RegisterKey(
            new KeyContext(vectors.text("register"), KeyPurpose.SEARCH_INDEX, 1),
            new WrappedKey("plain", "none", vectors.bytes("seed.searchIndex")),
            vectors.bytes("check.searchIndex")));
    SearchTags tags = Sealing.open(vectors.text("register"), new PlainKeys(), rows, backend).tags();
    assertThat(count()).isEqualTo(10);
    for (int i = 1; i <= count(); i++) {
      List<String> terms = texts(i, "terms");
      byte[] frozen = vectors.bytes("index." + i + ".tag");
      assertThat(tags.tag(key(i), terms).tag()).as("index %d", i).isEqualTo(frozen);
      List<SearchTag> stored = tags.tagsOf(key(i), terms.stream().map(List::of).toList());
      assertThat(stored).singleElement().extracting(SearchTag::tag).isEqualTo(frozen);
      assertThat(SearchTerms.ofQuery(key(i), terms)).isEqualTo(texts(i, "normalised"));
    }
  }

  @Test
  @DisplayName("S45.3 a second implementation of the description gives the same tags")
  void referenceAgrees() {
    byte[] seed = vectors.bytes("seed.searchIndex");
    for (int i = 1; i <= count(); i++) {
      SearchKey<?> key = key(i);
      Reference.IndexText index = new Reference.IndexText(key.id(), key.bits(), key.paths());
      List<Reference.TermText> terms = new ArrayList<>();
      for (int part = 0; part < key.parts().size(); part++) {
        byte[] normalised = texts(i, "normalised").get(part).getBytes(StandardCharsets.UTF_8);
        int rule = key.parts().get(part).normalisation().number();
        terms.add(new Reference.TermText(rule, normalised));
      }
      assertThat(Reference.tag(seed, vectors.text("register"), index, terms))
          .as("index %d", i)
          .isEqualTo(vectors.bytes("index." + i + ".tag"));
    }
  }

  private SearchKey<List<String>> key(int i) {
    List<SearchPart<?, List<String>>> parts = new ArrayList<>();
    for (String part : vectors.text("index." + i + ".parts").split(" ")) {
      String[] fieldAndRule = part.split(":");
      Normalisation rule = Normalisation.valueOf(fieldAndRule[1]);
      parts.add(Terms.part(fieldAndRule[0], parts.size(), rule));
    }
    int bits = Integer.parseInt(vectors.text("index." + i + ".bits"));
    String id = vectors.text("index." + i + ".id");
    return new SearchKey<>(id, parts, SearchKey.Uniqueness.SHARED, bits);
  }

  private List<String> texts(int i, String member) {
    return Stream.of(vectors.text("index." + i + "." + member).split(" "))
        .map(HexFormat.of()::parseHex)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .toList();
  }

  private int count() {
    return vectors.count("index", "tag");
  }
}
