package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@link SoftHsmKeysCase} in a process of its own: SoftHSM takes its folder from the
 * environment, which a running process cannot change.
 */
class SoftHsmTest {
  private static final List<String> LIBRARIES =
      List.of(
          "/usr/lib/softhsm/libsofthsm2.so",
          "/usr/lib64/softhsm/libsofthsm2.so",
          "/usr/local/lib/softhsm/libsofthsm2.so",
          "/opt/homebrew/lib/softhsm/libsofthsm2.so");

  @TempDir Path folder;

  @Test
  @DisplayName("S45.2 keys in a PKCS#11 token keep the contract K1 to K13 (SoftHSM)")
  void tokenKeepsTheContract() throws Exception {
    String library =
        LIBRARIES.stream()
            .filter(path -> Files.exists(Path.of(path)))
            .findFirst()
            .orElseGet(() -> abort("SoftHSM is not installed (Debian: softhsm2)"));
    Files.createDirectory(folder.resolve("tokens"));
    Files.writeString(
        folder.resolve("softhsm.conf"),
        "directories.tokendir = " + folder.resolve("tokens") + "\nlog.level = ERROR\n");
    List<String> command = new ArrayList<>(List.of(java(), "-cp", classes()));
    int slot = 0;
    for (String name : List.of("own", "other")) {
      run(
          "softhsm2-util",
          "--init-token",
          "--free",
          "--label",
          name,
          "--so-pin",
          "90817263",
          "--pin",
          SoftHsmKeysCase.PIN);
      Path configuration = folder.resolve(name + ".cfg");
      Files.writeString(configuration, configuration(name, library, slot++));
      command.add("-Dtoken." + name + "=" + configuration);
    }
    command.add(SoftHsmTrial.class.getName());
    String told = run(command.toArray(String[]::new));
    assertThat(told).contains("failed: 0\n").containsPattern("passed: (2[0-9])\n");
  }

  private static String configuration(String name, String library, int slot) {
    return """
        name = %s
        library = %s
        slotListIndex = %d
        attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
          CKA_SENSITIVE = true
          CKA_EXTRACTABLE = false
          CKA_ENCRYPT = true
          CKA_DECRYPT = true
        }
        """
        .formatted(name, library, slot);
  }

  private String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm.conf").toString());
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(told).isZero();
    return told;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Modules and class path of this process, as one class path. */
  static String classes() {
    return Stream.of(
            Path.of("target", "test-classes").toAbsolutePath().toString(),
            System.getProperty("jdk.module.path"),
            System.getProperty("java.class.path"))
        .filter(Objects::nonNull)
        .reduce((a, b) -> a + java.io.File.pathSeparator + b)
        .orElseThrow();
  }
}
