package fi.rekisteri.core.retention;

import static fi.rekisteri.core.retention.HandmadeCertificate.defect;
import static fi.rekisteri.core.retention.HandmadeCertificate.lines;
import static fi.rekisteri.core.retention.HandmadeCertificate.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.core.retention.CertificateVerdict.Broken;
import fi.rekisteri.core.retention.CertificateVerdict.Cases;
import fi.rekisteri.core.retention.CertificateVerdict.Complete;
import fi.rekisteri.core.retention.CertificateVerdict.Incomplete;
import fi.rekisteri.retention.ErasureCertificate.Totals;
import fi.rekisteri.retention.UndoneWork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Anybody with the file and the public key is told whether a certificate is genuine. */
class ErasureCertificateVerifierTest {
  private final SampleCertificate sample = new SampleCertificate("INVOICE_PAID");
  private final byte[] file = sample.complete();

  @Test
  @DisplayName("S32 a certificate of an execution with nothing left is genuine and complete")
  void genuineIsComplete() {
    Complete complete = (Complete) verdict(file);
    assertThat(complete.facts().certificate().isComplete()).isTrue();
    assertThat(complete.facts().certificate().plan().id()).isEqualTo(SamplePlan.ID);
    assertThat(complete.facts().totals())
        .isEqualTo(
            new Totals(
                4,
                Optional.of(SampleCertificate.at(1)),
                Optional.of(SampleCertificate.at(4)),
                Optional.of(SampleCertificate.HORIZON.latestReadable(SampleCertificate.at(2)))));
    assertThat(lines(file).get(0)).contains("\"complete\":true,\"undone\":[]");
  }

  @Test
  @DisplayName("S32 an execution that is not complete is a case of its own, and says so on line 1")
  void incompleteIsNotTakenForComplete() {
    CertificateVerdict verdict = verdict(sample.incomplete());
    assertThat(verdict).isInstanceOf(Incomplete.class);
    String told =
        verdict.fold(
            new Cases<>(
                complete -> "complete",
                undone -> undone.certificate().undone().toString(),
                broken -> "broken"));
    assertThat(told)
        .isEqualTo(List.of(UndoneWork.SOURCES_PENDING, UndoneWork.PAPERS_LEFT).toString());
    assertThat(lines(sample.incomplete()).get(0))
        .startsWith("{\"format\":\"rekisteri-erasure-certificate-1\",\"complete\":false,");
  }

  @Test
  @DisplayName("S32 any changed byte is told, wherever it stands")
  void changedByteIsTold() {
    List<Integer> unnoticed = new ArrayList<>();
    for (int at = 0; at < file.length; at++) {
      byte[] changed = file.clone();
      changed[at] ^= 1;
      if (!(verdict(changed) instanceof Broken)) {
        unnoticed.add(at);
      }
    }
    assertThat(unnoticed).isEmpty();
  }

  @Test
  @DisplayName("S32 a file that was cut is told, wherever it was cut")
  void cutIsTold() {
    List<Integer> unnoticed = new ArrayList<>();
    for (int length = 0; length < file.length; length++) {
      if (!(verdict(Arrays.copyOf(file, length)) instanceof Broken)) {
        unnoticed.add(length);
      }
    }
    assertThat(unnoticed).isEmpty();
    assertThat(defect(Arrays.copyOf(file, file.length - 1))).isEqualTo(CertificateDefect.CUT_OFF);
    assertThat(defect(new byte[0])).isEqualTo(CertificateDefect.NOT_A_CERTIFICATE);
  }

  @Test
  @DisplayName("S32 a person who was swapped, left out, told twice or put in is told at their line")
  void movedPersonIsTold() {
    List<String> lines = lines(file);
    List<String> swapped = new ArrayList<>(lines);
    Collections.swap(swapped, 1, 2);
    List<String> missing = new ArrayList<>(lines);
    missing.remove(2);
    List<String> twice = new ArrayList<>(lines);
    twice.add(2, lines.get(1));
    List<String> other = new ArrayList<>(lines);
    other.set(1, lines(sample.incomplete()).get(1));
    assertThat(verdict(joined(swapped))).isEqualTo(altered(2));
    assertThat(verdict(joined(missing))).isEqualTo(altered(3));
    assertThat(verdict(joined(twice))).isEqualTo(altered(3));
    assertThat(verdict(joined(other))).isEqualTo(altered(2));
  }

  private static Broken altered(long line) {
    return new Broken(CertificateDefect.ALTERED_BEFORE, line);
  }

  private static byte[] joined(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("S32 another key, a second file behind the first, and no key are refused")
  void otherKeyIsRefused() throws IOException {
    ErasureCertificateVerifier stranger = ErasureCertificateVerifier.trusting("ab".repeat(32));
    assertThat(stranger.verify(new ByteArrayInputStream(file)))
        .isEqualTo(new Broken(CertificateDefect.OTHER_SIGNER, 7));
    byte[] twice = Arrays.copyOf(file, file.length * 2);
    System.arraycopy(file, 0, twice, file.length, file.length);
    assertThat(defect(twice)).isEqualTo(CertificateDefect.GOES_ON);
    for (String noKey : List.of("", "zz".repeat(32), "ab".repeat(31))) {
      assertThatThrownBy(() -> ErasureCertificateVerifier.trusting(noKey))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> ErasureCertificateVerifier.trustingAnyOf(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("X1 every line fits the published schema")
  void linesFitSchema() {
    Schemas schema =
        Schemas.of(ErasureCertificateVerifier.class, ErasureCertificateVerifier.SCHEMA_FILE);
    for (byte[] one : List.of(file, sample.incomplete())) {
      assertThat(lines(one))
          .hasSize(7)
          .allSatisfy(line -> assertThat(schema.problems(line)).isEmpty());
    }
    assertThat(schema.problems(lines(file).get(2).replace("\"HOLD\"", "\"ERASE\"")))
        .as("control: a held value that is said to be erased")
        .isNotEmpty();
  }
}
