package fi.rekisteri.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A certificate that was written once, verified by today's verifier, and by the command that the
 * document shows, as it stands there.
 */
class CertificateRecipeTest {
  private static final Path PAGE = Path.of("..", "docs", "erasure-certificate.md");

  @TempDir Path folder;

  @Test
  @DisplayName("S32 a certificate of the first version verifies for ever")
  void frozenCertificateVerifies() throws IOException {
    ErasureCertificateVerifier verifier = ErasureCertificateVerifier.trusting(text(".key"));
    CertificateVerdict verdict = verifier.verify(new ByteArrayInputStream(frozen(".jsonl")));
    assertThat(verdict).isInstanceOf(CertificateVerdict.Incomplete.class);
  }

  @Test
  @DisplayName("S32 a certificate is verified with OpenSSL alone, as the page shows it")
  void recipeVerifies() throws Exception {
    assumeTrue(answers("openssl", "version") && answers("perl", "-v"), "no openssl, or no perl");
    String file = text(".jsonl") + "\n";
    String told = run(file, text(".key"));
    assertThat(told)
        .isEqualTo(
            "Signature Verified Successfully\n"
                + "\"complete\":false,\"undone\":[\"SOURCES_PENDING\",\"PAPERS_LEFT\"]");
    assertThat(Files.readString(PAGE)).as("what the page says it prints").contains(told);
    assertThat(run(file.replace("\"complete\":false", "\"complete\":true"), text(".key")))
        .isEqualTo("Signature Verification Failure");
    assertThat(run(file.replaceFirst("\\{\"number\":3.*\n", ""), text(".key")))
        .isEqualTo("Signature Verification Failure");
    assertThat(run(file, SampleCertificate.SIGNER.publicKey()))
        .isEqualTo("Signature Verification Failure");
  }

  private String run(String certificate, String key) throws IOException, InterruptedException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf("```sh\n") + "```sh\n".length();
    Files.writeString(
        folder.resolve("verify.sh"), page.substring(begin, page.indexOf("```", begin)));
    Files.writeString(folder.resolve("certificate.jsonl"), certificate);
    Process process =
        new ProcessBuilder("sh", "verify.sh", "certificate.jsonl", key)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return told.strip();
  }

  private static boolean answers(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static String text(String end) throws IOException {
    return new String(frozen(end), StandardCharsets.UTF_8).strip();
  }

  private static byte[] frozen(String end) throws IOException {
    try (InputStream in = CertificateRecipeTest.class.getResourceAsStream("certificate-v1" + end)) {
      return in.readAllBytes();
    }
  }
}
