package fi.rekisteri.core.intake;

import static fi.rekisteri.core.intake.CsvFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bad input: a line of 100 MB")
class HugeLineTest {
  private static final int HUGE = 100 * 1024 * 1024;
  private static final long LITTLE = 24L * 1024 * 1024;

  @Test
  void isSkippedInConstantMemoryAndTheNextRowIsRead() {
    Made file = new Made("a;b\n1;2\n3;", HUGE, "\n5;6\n");

    assertThat(read(CsvFiles.table(CsvSource.semicolons(file), "a", "b")))
        .containsExactly("2:1|2", "3:ROW_TOO_LONG", "4:5|6");
    assertThat(file.growth()).isLessThan(LITTLE);
  }

  @Test
  @DisplayName("a quotation mark that is never closed before 100 MB costs its own row")
  void isSkippedInsideQuotationMarksToo() {
    Made file = new Made("a;b\n1;2\n3;\"", HUGE, "\n5;6\n");

    assertThat(read(CsvFiles.table(CsvSource.semicolons(file), "a", "b")))
        .containsExactly("2:1|2", "3:ROW_TOO_LONG", "4:5|6");
    assertThat(file.growth()).isLessThan(LITTLE);
  }

  @Test
  @DisplayName("control: a reader that keeps the line is seen to grow")
  void readerThatKeepsTheLineIsSeenToGrow() throws IOException {
    Made file = new Made("a;b\n1;2\n3;", HUGE, "\n5;6\n");

    assertThat(file.readAllBytes()).hasSizeGreaterThan(HUGE);
    assertThat(file.growth()).isGreaterThan(LITTLE);
  }

  /**
   * A stream that makes its bytes when asked, and watches the heap meanwhile: seven looks, since
   * each collects the garbage of all tests before it.
   */
  private static final class Made extends InputStream {
    private static final int STEP = 16 * 1024 * 1024;

    private final byte[] head;
    private final int middle;
    private final byte[] tail;
    private int given;
    private int nextLook;
    private long least = Long.MAX_VALUE;
    private long most;

    Made(String head, int middle, String tail) {
      this.head = head.getBytes(StandardCharsets.UTF_8);
      this.middle = middle;
      this.tail = tail.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      look();
      int toTail = head.length + middle;
      int count;
      if (given < head.length) {
        count = copy(head, given, to, from, length);
      } else if (given < toTail) {
        count = Math.min(length, toTail - given);
        Arrays.fill(to, from, from + count, (byte) 'x');
      } else {
        count = copy(tail, given - toTail, to, from, length);
      }
      given += Math.max(count, 0);
      return count;
    }

    private static int copy(byte[] part, int at, byte[] to, int from, int length) {
      int count = Math.min(length, part.length - at);
      System.arraycopy(part, at, to, from, count);
      return count == 0 ? -1 : count;
    }

    private void look() {
      if (given >= nextLook) {
        nextLook += STEP;
        System.gc();
        Runtime heap = Runtime.getRuntime();
        long used = heap.totalMemory() - heap.freeMemory();
        least = Math.min(least, used);
        most = Math.max(most, used);
      }
    }

    long growth() {
      return most - least;
    }
  }
}
