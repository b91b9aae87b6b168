package fi.rekisteri.core.certificate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lines on their way out, with the hash over all of them so far. Not thread-safe. */
final class HashedLines {
  private final OutputStream out;
  private final RunningHash hash = new RunningHash();

  HashedLines(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  void add(byte[] line) throws IOException {
    out.write(line);
    hash.add(line);
  }

  String hash() {
    return hash.now();
  }

  void flush() throws IOException {
    out.flush();
  }
}
