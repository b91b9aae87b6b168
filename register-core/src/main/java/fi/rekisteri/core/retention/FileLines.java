package fi.rekisteri.core.retention;

import fi.rekisteri.core.certificate.CertificateForm;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, each with its line feed; a longer one than allowed is refused before it is
 * held. Not thread-safe.
 */
final class FileLines {
  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
  private long number;

  FileLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * The next line, or null behind the last.
   *
   * @throws IOException where the stream fails
   * @throws BrokenException where a line is too long, or the last one has no end
   */
  byte @Nullable [] next() throws IOException {
    line.reset();
    for (int one = in.read(); one >= 0; one = in.read()) {
      if (line.size() == 0) {
        number++;
      }
      line.write(one);
      if (one == '\n') {
        return line.toByteArray();
      }
      if (line.size() > CertificateForm.LONGEST_LINE) {
        throw new BrokenException(CertificateDefect.LINE_MALFORMED);
      }
    }
    if (line.size() > 0) {
      throw new BrokenException(CertificateDefect.CUT_OFF);
    }
    return null;
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }
}
