package fi.rekisteri.core.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, each ended by a line feed; a longer one than allowed is refused before it is
 * held. Not thread-safe.
 */
final class ExportLines {
  /** A checkpoint of the most lanes, with a finding for each entry, and some room to spare. */
  static final int LONGEST = 12 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private byte[] line = new byte[1 << 12];
  private int length;
  private int at;
  private int end;
  private long number;

  ExportLines(InputStream in) {
    this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 16);
  }

  /**
   * The next line without its end, or null after the last one.
   *
   * @throws IOException where the stream fails
   * @throws DefectException where a line is too long, or the last one has no end
   */
  byte @Nullable [] next() throws IOException {
    length = 0;
    while (true) {
      if (at == end) {
        end = in.read(buffer);
        at = 0;
        if (end < 1) {
          end = 0;
          return atEnd();
        }
      }
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      append(stop);
      if (stop < end) {
        at = stop + 1;
        number++;
        return Arrays.copyOf(line, length);
      }
      at = stop;
    }
  }

  private byte @Nullable [] atEnd() {
    if (length > 0) {
      number++;
      throw new DefectException(Defect.CUT_OFF);
    }
    return null;
  }

  private void append(int stop) {
    int more = stop - at;
    if (length + more > LONGEST) {
      number++;
      throw new DefectException(Defect.LINE_MALFORMED);
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(line.length * 2, length + more)));
    }
    System.arraycopy(buffer, at, line, length, more);
    length += more;
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }
}
