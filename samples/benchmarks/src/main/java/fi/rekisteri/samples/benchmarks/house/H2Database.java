package fi.rekisteri.samples.benchmarks.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * H2 in this process, its data in memory or in a file of a folder of its own. It does not reuse the
 * results of repeated statements.
 */
public final class H2Database implements Database {
  private static final String MEMORY = "jdbc:h2:mem:";

  private final String prefix;
  private final List<Path> folders;

  public H2Database() {
    this(MEMORY, List.of());
  }

  private H2Database(String prefix, List<Path> folders) {
    this.prefix = prefix;
    this.folders = folders;
  }

  public static H2Database inFile() throws IOException {
    Path folder = Files.createTempDirectory("rekisteri-marks");
    return new H2Database("jdbc:h2:file:" + folder + "/", List.of(folder));
  }

  @Override
  public String name() {
    return folders.isEmpty() ? "H2 in memory" : "H2 in a file";
  }

  @Override
  public boolean networked() {
    return false;
  }

  @Override
  public String refreshStatistics() {
    return "analyze";
  }

  @Override
  public Map<String, String> settings() {
    String durability = folders.isEmpty() ? "none: memory only" : "written within half a second";
    return Map.of("durability", durability, "optimize_reuse_results", "0");
  }

  @Override
  public String create(String name) {
    return url(name) + ";DB_CLOSE_DELAY=-1";
  }

  @Override
  public void drop(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(name));
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    }
  }

  @Override
  public void settle() {}

  @Override
  public double serverCpuSeconds() {
    return 0;
  }

  @Override
  public long logBytes() {
    return 0;
  }

  @Override
  public long storedBytes(String name) throws IOException {
    return folders.isEmpty() ? 0 : Files.size(folders.get(0).resolve(name + ".mv.db"));
  }

  /** Deletes the files of databases that were dropped. */
  @Override
  public void close() throws IOException {
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private String url(String name) {
    return prefix + name + ";OPTIMIZE_REUSE_RESULTS=0";
  }
}
