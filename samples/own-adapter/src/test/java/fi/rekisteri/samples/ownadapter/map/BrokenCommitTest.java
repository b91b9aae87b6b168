package fi.rekisteri.samples.ownadapter.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.error.StorageException;
import fi.rekisteri.samples.ownadapter.map.BreakingDisk.Break;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that fails in the middle of a commit. */
class BrokenCommitTest {
  private static final Form<String> TEXT = Form.of(Out::text, In::text);

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void mend() {
    BreakingDisk.register();
    BreakingDisk.breaks(Break.NOWHERE);
  }

  @ParameterizedTest
  @EnumSource(names = {"AT_WRITING", "AT_FORCING"})
  @DisplayName("A3 after a commit of unknown outcome nothing more is written, and nothing is half")
  void nothingIsWrittenAfterABrokenCommit(Break where) {
    String name = BreakingDisk.PREFIX + folder.resolve("register.mv");
    MapFile file = MapFile.open(name);
    put(file, "one");
    BreakingDisk.breaks(where);
    StorageException unknown = catchThrowableOfType(StorageException.class, () -> put(file, "two"));
    assertThat(unknown).hasMessageContaining("outcome is unknown").hasNoCause();
    assertThat(unknown.isRetryable()).isFalse();
    assertThat(unknown.getSuppressed()).isEmpty();
    BreakingDisk.breaks(Break.NOWHERE);
    assertThat(catchThrowable(() -> put(file, "three"))).isInstanceOf(StorageException.class);
    file.close();
    try (MapFile again = MapFile.open(name)) {
      assertThat(text(again, "note")).isEqualTo(text(again, "copy")).isIn("one", "two");
      put(again, "four");
      assertThat(text(again, "copy")).isEqualTo("four");
    }
  }

  private static void put(MapFile file, String text) {
    file.transaction(
        session -> {
          Table<String> notes = new Table<>(session, Shelf.NOTES, TEXT);
          session.write(() -> notes.put(Key.of("note"), text));
          session.write(() -> notes.put(Key.of("copy"), text));
          return true;
        });
  }

  private static String text(MapFile file, String name) {
    return file.transaction(
        session -> new Table<>(session, Shelf.NOTES, TEXT).find(Key.of(name)).orElseThrow());
  }
}
