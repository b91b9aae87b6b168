package fi.rekisteri.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSplitterTest {
  private static final int MAX = 16;

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  @DisplayName("Bad input: it does not matter in which portions the bytes arrive")
  void portionsDoNotMatter(long seed) throws IOException {
    RandomGenerator random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] file = new byte[random.nextInt(150)];
      for (int at = 0; at < file.length; at++) {
        file[at] = (byte) "abcdef;\"\n\r".charAt(random.nextInt(10));
      }
      List<String> whole = split(new ByteArrayInputStream(file));
      assertThat(split(new Dripping(file))).as("seed %d, file %d", seed, i).isEqualTo(whole);
    }
  }

  @Test
  @DisplayName("Bad input: the lines swallowed by a forgotten quotation mark are read after all")
  void swallowedLinesAreReadAfterAll() throws IOException {
    String file = "\"a\nbbbb\ncccc\r\ndddd\neeee";

    assertThat(split(new Dripping(file.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("1:ROW_TOO_LONG", "2:bbbb", "3:cccc", "4:dddd", "5:eeee");
  }

  private static List<String> split(InputStream in) throws IOException {
    RecordSplitter records = new RecordSplitter(in, (byte) ';', MAX);
    List<String> split = new ArrayList<>();
    RecordSplitter.Raw raw = records.next();
    while (raw != null) {
      ErrorCode problem = raw.problem();
      String text = new String(raw.bytes(), StandardCharsets.UTF_8);
      split.add(raw.row() + ":" + (problem == null ? text : problem.name()));
      raw = records.next();
    }
    return split;
  }

  /** Gives one byte at a time, and now and then none. */
  private static final class Dripping extends ByteArrayInputStream {
    private boolean dry;

    Dripping(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] to, int from, int length) {
      dry = !dry;
      return super.read(to, from, dry ? 0 : 1);
    }
  }
}
