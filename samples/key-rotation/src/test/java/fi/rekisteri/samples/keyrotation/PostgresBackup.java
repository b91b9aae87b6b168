package fi.rekisteri.samples.keyrotation;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A PostgreSQL server of its own, backed up by a copy of its files while it is stopped. */
final class PostgresBackup implements BackedUpDatabase {
  private final Path folder;
  private final Path data;
  private final Path copy;
  private EmbeddedPostgres server;
  private HikariDataSource pool;

  PostgresBackup(Path folder) throws IOException {
    this.folder = folder;
    data = folder.resolve("data");
    copy = folder.resolve("copy");
    start();
  }

  private void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "off")
            .start();
    pool = Databases.postgres(server.getJdbcUrl("postgres", "postgres"));
  }

  private void stop() throws IOException {
    pool.close();
    server.close();
  }

  @Override
  public DataSource source() {
    return pool;
  }

  @Override
  public void backUp() throws IOException {
    stop();
    replace(data, copy);
    start();
  }

  @Override
  public void restore() throws IOException {
    stop();
    replace(copy, data);
    start();
  }

  /** Files and folders as they are, with their permissions, which the server looks at. */
  private static void replace(Path from, Path to) throws IOException {
    for (Path old : files(to, Comparator.reverseOrder())) {
      Files.delete(old);
    }
    for (Path file : files(from, Comparator.naturalOrder())) {
      Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static List<Path> files(Path root, Comparator<Path> order) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.sorted(order).toList();
    }
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
