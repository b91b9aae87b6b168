package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListedTextTest {
  private static final ListedText TEXT =
      new ListedText("select a from t where b = ? and c = any(?) and d > ? limit ?");

  private static String with(Object... values) {
    Map<Integer, Object> bound = new HashMap<>();
    bound.put(1, "b");
    bound.put(2, new Listed("varchar", values));
    return TEXT.of(bound);
  }

  @Test
  @DisplayName("a list is written out, and its length rounded up so that there are few texts")
  void lengthsAreRounded() {
    String one = "select a from t where b = ? and c in (?) and d > ? limit ?";
    String four = "select a from t where b = ? and c in (?, ?, ?, ?) and d > ? limit ?";
    assertThat(with("1")).isEqualTo(one);
    assertThat(with("1", "1", "1")).isEqualTo(one);
    assertThat(with("1", "2", "3")).isEqualTo(four);
    assertThat(with("1", "2", "3", "4")).isEqualTo(four);
    assertThat(ListedText.padded(new Listed("varchar", new Object[] {"1", "2", "3"})))
        .containsExactly("1", "2", "3", "3");
  }

  @Test
  @DisplayName("an empty list is one null, which nothing equals")
  void emptyListIsNull() {
    assertThat(with()).contains("c in (?)");
    assertThat(ListedText.padded(new Listed("varchar", new Object[0]))).containsOnlyNulls();
  }

  @Test
  @DisplayName("the longest lists are written as long as they are, below what a database counts")
  void longestListsAreNotRounded() {
    Object[] many = java.util.stream.IntStream.range(0, 40_000).boxed().toArray();
    assertThat(ListedText.padded(new Listed("int4", many))).hasSize(40_000);
    assertThat(ListedText.padded(new Listed("int4", java.util.Arrays.copyOf(many, 3_000))))
        .hasSize(4_096);
  }

  @Test
  @DisplayName("a product that is not PostgreSQL is refused as a cluster")
  void otherProductsAreRefused() {
    JdbcSettings settings = JdbcSettings.defaults().forCluster();
    for (var database : List.of(Databases.h2())) {
      assertThatThrownBy(() -> JdbcStorage.on(database, settings))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("forCluster");
    }
  }

  @Test
  @DisplayName("writes do not look at the ring's table, reads do; nothing is passed over")
  void writesNameOneTable() {
    PlainSpelling spelling = new PlainSpelling();
    assertThat(spelling.text(CustomerSql.REWRAP)).doesNotContain("rekisteri_key_ring");
    assertThat(spelling.text(CustomerSql.WITH_TAGS)).contains("rekisteri_key_ring");
    assertThat(spelling.text("select 1 from t for update skip locked"))
        .isEqualTo("select 1 from t");
  }
}
