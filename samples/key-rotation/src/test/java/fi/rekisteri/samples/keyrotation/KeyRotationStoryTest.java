package fi.rekisteri.samples.keyrotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationStoryTest {
  @TempDir Path folder;

  @Test
  @DisplayName("S45.2 the story comes to its end: new keys open everything, the old file nothing")
  void storyComesToItsEnd() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    KeyRotation.run(folder, 250, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String told = bytes.toString(StandardCharsets.UTF_8);
    assertThat(told)
        .contains("writes; 0 of them failed", "before: 0 found", "after : 1 found")
        .contains("KEY_UNAVAILABLE, it opens nothing")
        .containsPattern("CUSTOMER_KEYS +epoch 2, under root key \\w+\n");
    assertThat(told.lines().filter(line -> line.contains(" FINISHED: "))).hasSize(5);
    assertThat(told.lines()).hasSizeLessThan(30);
  }
}
