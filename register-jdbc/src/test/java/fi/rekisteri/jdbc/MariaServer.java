package fi.rekisteri.jdbc;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A MariaDB server of the tests' own, in a folder and on a port of its own; no service of the
 * system is asked. Its defaults are unlike what the register needs: another character set, another
 * time zone, REPEATABLE READ.
 */
final class MariaServer {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final String USER = "rekisteri";

  /** Ends the server when this virtual machine ends, however that happens: its pipe is closed. */
  private static final String GUARDED =
      "folder=$1; shift; \"$@\" & cat > /dev/null; kill -9 $!; wait; rm -rf \"$folder\"";

  private final String url;

  private MariaServer(String url) {
    this.url = url;
  }

  /** Where the server is required, its absence fails the tests instead of skipping them. */
  static MariaServer start() {
    Optional<Path> program = program("mariadbd");
    if (program.isEmpty()) {
      String missing = "MariaDB is not installed (Debian: mariadb-server-core): not tested on it";
      System.err.println("[WARNING] " + missing);
      if (System.getenv("REKISTERI_ALL_DATABASES") != null) {
        throw new IllegalStateException(missing);
      }
      throw new TestAbortedException(missing);
    }
    try {
      return start(program.get());
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("MariaDB does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The address of a database, which is made; options follow an ampersand. */
  String database(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url.replace("/?", "/mysql?"))) {
      Sql.run(connection, "create database " + name);
    }
    return url.replace("/?", "/" + name + "?");
  }

  /** In memory where there is a folder of it: making tables waits for disks otherwise. */
  private static MariaServer start(Path program)
      throws IOException, SQLException, InterruptedException {
    Path memory = Path.of("/dev/shm");
    Path folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "mariadb")
            : Files.createTempDirectory("mariadb");
    List<String> settings = settings(folder);
    Path log = folder.resolve("log");
    install(folder, settings, log);
    String password = UUID.randomUUID().toString();
    Path init = folder.resolve("init.sql");
    Files.writeString(
        init,
        "create user %1$s@'%%' identified by '%2$s';%ngrant all on *.* to %1$s@'%%';%n"
            .formatted(USER, password));
    int port = freePort();
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", GUARDED, "sh", folder.toString(), program.toString()));
    command.addAll(settings);
    command.addAll(List.of("--port=" + port, "--init-file=" + init));
    Process server =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    String url = "jdbc:mariadb://127.0.0.1:" + port + "/?user=" + USER + "&password=" + password;
    await(server, url, log);
    return new MariaServer(url);
  }

  private static List<String> settings(Path folder) {
    return List.of(
        "--no-defaults",
        "--user=" + System.getProperty("user.name"),
        "--datadir=" + folder.resolve("data"),
        "--tmpdir=" + folder,
        "--socket=" + folder.resolve("socket"),
        "--pid-file=" + folder.resolve("pid"),
        "--bind-address=127.0.0.1",
        "--skip-name-resolve",
        "--character-set-server=latin1",
        "--default-time-zone=-07:00",
        "--innodb-flush-log-at-trx-commit=0",
        "--innodb-flush-method=nosync",
        "--sync-frm=0",
        "--innodb-buffer-pool-size=64M",
        "--innodb-log-file-size=32M",
        "--performance-schema=off");
  }

  private static void install(Path folder, List<String> settings, Path log)
      throws IOException, InterruptedException {
    Files.createDirectory(folder.resolve("data"));
    List<String> command = new ArrayList<>();
    command.add(program("mariadb-install-db").orElseThrow().toString());
    command.addAll(settings);
    command.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db"));
    Process install =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (!install.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS) || install.exitValue() != 0) {
      throw new IOException(Files.readString(log));
    }
  }

  private static void await(Process server, String url, Path log)
      throws IOException, SQLException, InterruptedException {
    Instant deadline = Instant.now().plus(LONGEST_START);
    while (true) {
      try (Connection connection = DriverManager.getConnection(url)) {
        Sql.run(connection, "do 1");
        return;
      } catch (SQLException notYet) {
        if (server.waitFor(50, TimeUnit.MILLISECONDS) || Instant.now().isAfter(deadline)) {
          throw new SQLException(Files.readString(log), notYet);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Servers often lie where only an administrator's path leads. */
  private static Optional<Path> program(String name) {
    return Stream.concat(
            Arrays.stream(System.getenv("PATH").split(File.pathSeparator)),
            Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
