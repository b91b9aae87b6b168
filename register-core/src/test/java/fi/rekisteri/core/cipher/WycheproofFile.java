package fi.rekisteri.core.cipher;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a file of test vectors from the folder that the system property {@code vectors.dir} names,
 * or from {@code ../shared/vectors} beside the project. The vectors are not part of the project.
 */
final class WycheproofFile {
  private static final Pattern CASE = Pattern.compile("\\{[^{}]*\"tcId\"[^{}]*}");
  private static final Pattern MEMBER =
      Pattern.compile("\"(\\w+)\"\\s*:\\s*(?:\"([^\"]*)\"|(\\d+))");

  private WycheproofFile() {}

  /** One case by the names of its members. */
  record Case(Map<String, String> members) {
    byte[] bytes(String member) {
      return HexFormat.of().parseHex(text(member));
    }

    String text(String member) {
      return members.getOrDefault(member, "");
    }

    boolean isValid() {
      return text("result").equals("valid");
    }

    @Override
    public String toString() {
      return "case " + text("tcId");
    }
  }

  static List<Case> read(String name) throws IOException {
    String text = text(name);
    return CASE.matcher(text).results().map(MatchResult::group).map(WycheproofFile::parse).toList();
  }

  /** The whole file, for vectors whose key stands beside the cases. */
  static String text(String name) throws IOException {
    Path file = folder().resolve("wycheproof").resolve(name);
    assumeTrue(
        Files.isRegularFile(file),
        "the Wycheproof vectors are not here; name their folder by -Dvectors.dir");
    return Files.readString(file);
  }

  private static Case parse(String text) {
    return new Case(
        MEMBER
            .matcher(text)
            .results()
            .collect(
                Collectors.toMap(
                    member -> member.group(1),
                    member -> member.group(2) != null ? member.group(2) : member.group(3),
                    (first, second) -> first)));
  }

  /** A relative name may be meant from the module or from the project above it. */
  private static Path folder() {
    Path module = Path.of("").toAbsolutePath();
    String named = System.getProperty("vectors.dir", "../shared/vectors");
    Path fromModule = module.resolve(named);
    return Files.isDirectory(fromModule) ? fromModule : module.resolve("..").resolve(named);
  }
}
