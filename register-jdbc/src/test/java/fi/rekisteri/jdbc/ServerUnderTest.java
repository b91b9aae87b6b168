package fi.rekisteri.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of a test's own, which keeps what it committed on disk, can be killed as the
 * power would, and comes back on the same files and the same port.
 */
final class ServerUnderTest implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data;
  private final int port;
  private EmbeddedPostgres running;

  ServerUnderTest(Path folder) throws IOException {
    data = folder.resolve("data");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    start();
  }

  void start() throws IOException {
    running =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setPort(port)
            .setPGStartupWait(PATIENCE)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
  }

  /** Kills the server's first process without warning; the others notice, and end too. */
  void kill() throws Exception {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> others = server.children().toList();
    server.destroyForcibly();
    server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    for (ProcessHandle other : others) {
      other.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
    running.close(); // lets go of the folder; there is nothing left to stop
  }

  /** A pool as a host has one, which waits a second for a connection. */
  HikariDataSource pool(int most) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
    config.setMaximumPoolSize(most);
    config.setConnectionTimeout(1_000);
    config.setInitializationFailTimeout(PATIENCE.toMillis());
    return new HikariDataSource(config);
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
