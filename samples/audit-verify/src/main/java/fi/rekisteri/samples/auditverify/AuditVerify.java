package fi.rekisteri.samples.auditverify;

import fi.rekisteri.core.audit.AuditExportVerifier;
import fi.rekisteri.core.audit.ExportVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells whether an export of an audit trail is whole, or which entry is the first that is not. It
 * needs the file and the public key, and nothing of the register; however long the file is, a heap
 * of 64 MiB is enough.
 */
public final class AuditVerify {
  static final int WHOLE = 0;
  static final int BROKEN = 1;
  static final int NOT_VERIFIED = 2;

  private static final List<String> HELP =
      List.of(
          "Usage: audit-verify EXPORT KEY",
          "",
          "Tells whether EXPORT, a file that a register's audit trail was exported to, is whole.",
          "KEY is the register's public key in 64 hexadecimal digits, or a file that holds them.",
          "Get it from the controller in some other way than the file.",
          "",
          "Exit code: 0 whole, 1 broken, 2 not verified.");

  private AuditVerify() {}

  /**
   * Verifies one file, and ends the process with the exit code.
   *
   * @param args the file and the key
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(args), out, err);
    if (code != WHOLE) {
      System.exit(code);
    }
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help") || args.contains("-h")) {
      HELP.forEach(out::println);
      return WHOLE;
    }
    if (args.size() != 2) {
      HELP.forEach(err::println);
      return NOT_VERIFIED;
    }
    try (InputStream file = Files.newInputStream(Path.of(args.get(0)))) {
      ExportVerdict verdict = PublicKey.of(args.get(1)).verifier().verify(file);
      Sentences.of(verdict).forEach(out::println);
      return verdict.fold(whole -> WHOLE, broken -> BROKEN);
    } catch (IOException | IllegalArgumentException refused) {
      err.println("not verified: " + reason(refused));
      return NOT_VERIFIED;
    } catch (OutOfMemoryError small) {
      err.println("not verified: a line is longer than this heap allows; allow 128 MiB (-Xmx128m)");
      return NOT_VERIFIED;
    }
  }

  /** Many exceptions of files have the bare path for a message. */
  private static String reason(Exception refused) {
    return refused instanceof IOException
        ? refused.getClass().getSimpleName() + ": " + refused.getMessage()
        : refused.getMessage();
  }

  /** The key, from the command line or from a file. */
  private record PublicKey(String digits) {
    private static final String DIGITS = "\\s*[0-9a-fA-F]{64}\\s*";
    private static final long LONGEST_FILE = 1024;

    static PublicKey of(String argument) throws IOException {
      if (argument.matches(DIGITS)) {
        return new PublicKey(argument);
      }
      Path file = Path.of(argument);
      if (Files.size(file) > LONGEST_FILE) {
        throw new IllegalArgumentException("the file of the key holds more than a key");
      }
      return new PublicKey(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    AuditExportVerifier verifier() {
      return AuditExportVerifier.trusting(digits);
    }
  }
}
