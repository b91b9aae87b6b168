package fi.rekisteri.core.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.certificate.CertifiedPeople;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand people go through writer, verifier and page, and none of them is kept. */
class LargeCertificateTest {
  private static final int PEOPLE = 100_000;
  private static final long ROOM = 8L << 20;

  @TempDir Path folder;

  @Test
  @DisplayName("S32 memory does not grow with the people of a certificate")
  void memoryDoesNotGrow() throws IOException {
    Path file = folder.resolve("certificate.jsonl");
    ErasureReport report =
        new ErasureReport(
            SamplePlan.ID,
            SamplePlan.DIGEST,
            PEOPLE,
            Map.of(ErasureOutcome.ERASED, PEOPLE),
            0,
            Map.of(),
            0);
    Watched people = new Watched();
    try (OutputStream out = Files.newOutputStream(file)) {
      SampleCertificate.SIGNER
          .json()
          .write(
              new SampleCertificate("X").certificate(report),
              people,
              SampleCertificate.horizon(),
              out);
    }
    assertThat(people.growth).isLessThan(ROOM);
    assertThat(Files.size(file)).as("control: all of it would be more").isGreaterThan(3 * ROOM);
    verifiedAndShown(file);
  }

  private static void verifiedAndShown(Path file) throws IOException {
    Counting page = new Counting();
    try (InputStream in = Files.newInputStream(file)) {
      assertThat(SampleCertificate.VERIFIER.verify(in))
          .isInstanceOf(CertificateVerdict.Complete.class);
    }
    CertificateVerdict shown =
        ErasureCertificatePage.of(SamplePlan.DEFINITION)
            .write(() -> Files.newInputStream(file), SampleCertificate.VERIFIER, Language.FI, page);
    assertThat(shown).isInstanceOf(CertificateVerdict.Complete.class);
    assertThat(page.letters).isGreaterThan(500L * PEOPLE);
    assertThat(page.growth).isLessThan(ROOM);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** People who are made when they are asked for; it looks at the heap at the first and last. */
  private static final class Watched implements Iterator<CertifiedErasure> {
    private int number;
    private long growth;

    @Override
    public boolean hasNext() {
      return number < PEOPLE;
    }

    @Override
    public CertifiedErasure next() {
      number++;
      if (number == 1 || number == PEOPLE) {
        growth = used() - growth;
      }
      ExecutedErasure done =
          new ExecutedErasure(
              number,
              SamplePlan.customer(number),
              ErasureOutcome.ERASED,
              List.of(SampleCertificate.erase("name"), SampleCertificate.erase("email")),
              0,
              List.of(),
              0,
              SampleCertificate.at(number));
      return CertifiedPeople.of(done, List.of());
    }
  }

  /** Takes a page and keeps nothing of it. */
  private static final class Counting extends Writer {
    private long letters;
    private Optional<Long> first = Optional.empty();
    private long growth;

    @Override
    public void write(char[] text, int from, int length) {
      letters += length;
      if (first.isEmpty()) {
        first = Optional.of(used());
      }
    }

    @Override
    public void flush() {
      growth = used() - first.orElseThrow();
    }

    @Override
    public void close() {
      throw new IllegalStateException("it stays the caller's");
    }
  }
}
