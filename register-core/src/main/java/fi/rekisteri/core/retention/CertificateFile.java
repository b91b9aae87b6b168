package fi.rekisteri.core.retention;

import java.io.IOException;
import java.io.InputStream;

/** A certificate that can be read twice, such as {@code () -> Files.newInputStream(path)}. */
@FunctionalInterface
public interface CertificateFile {
  /**
   * Opens it at its beginning.
   *
   * @return its bytes; whoever asked closes them
   * @throws IOException where it cannot be read
   */
  InputStream open() throws IOException;
}
