package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.store.SearchTag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TagChangeTest {
  private static final SearchTag NAME = tag("byName", 1, false);
  private static final SearchTag PHONE = tag("byPhone", 1, false);
  private static final SearchTag EMAIL = tag("byEmail", 1, true);

  @Test
  @DisplayName("A7 only what differs is lost or gained; other indexes keep theirs")
  void onlyDifferencesAreWritten() {
    SearchTag other = tag("byPhone", 2, false);
    TagChange change =
        TagChange.of(
            List.of(NAME, PHONE, EMAIL),
            Map.of("byPhone", List.of(other, tag("byPhone", 1, false)), "byName", List.of()));
    assertThat(change.lost()).containsExactly(NAME);
    assertThat(change.gained()).containsExactly(other);
    assertThat(change.all()).hasSize(3).contains(EMAIL, other);
  }

  @Test
  @DisplayName("A7 equal tags in their place change nothing")
  void equalTagsChangeNothing() {
    TagChange change =
        TagChange.of(List.of(NAME, EMAIL), Map.of("byEmail", List.of(tag("byEmail", 1, true))));
    assertThat(change.isEmpty()).isTrue();
  }

  @Test
  @DisplayName("A7 a tag that becomes unique moves to the other table, one named twice is one")
  void uniqueAndSharedAreTwo() {
    SearchTag unique = tag("byName", 1, true);
    TagChange change = TagChange.of(List.of(NAME), Map.of("byName", List.of(unique, unique)));
    assertThat(change.lost()).containsExactly(NAME);
    assertThat(change.gained()).containsExactly(unique);
    assertThat(change.all()).containsExactly(unique);
  }

  private static SearchTag tag(String index, int hash, boolean unique) {
    return new SearchTag(index, 1, new byte[] {(byte) hash}, unique);
  }
}
