package fi.rekisteri.samples.benchmarks.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Medians;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.people.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Processes that have just begun open a register of many over a file of H2 and read one person;
 * others read one by plain JDBC, in turns. Time runs from the beginning of the program, so that the
 * machine's own start is not in it, to the value that was read: classes are loaded, the pool and
 * the file opened, the password of the key file stretched, and the entry of the look committed.
 *
 * @param database H2 in a file
 */
public record StartMarks(Database database, Pace pace) {
  private static final double BAR = 300;
  private static final String PASSWORD = "no secret";
  private static final String NAME = "start";
  private static final int WHOM = 7;
  private static final int MOST = 10_000;

  public List<Limit> run() throws Exception {
    Path folder = Files.createTempDirectory("rekisteri-start");
    Path keyFile = folder.resolve("keys");
    try {
      String url = database.create(NAME);
      CustomerId whom;
      try (HikariDataSource pool = Database.pool(url, 2)) {
        whom = new StoredPeople(pool).make(people(), WHOM, keyFile, PASSWORD);
      }
      database.drop(NAME); // which closes the file, and leaves it
      return measure(url, whom, keyFile);
    } finally {
      Files.deleteIfExists(keyFile);
      Files.delete(folder);
    }
  }

  private List<Limit> measure(String url, CustomerId whom, Path keyFile) throws Exception {
    List<Started> ours = new ArrayList<>();
    List<Started> plain = new ArrayList<>();
    String id = whom.value().toString();
    for (int round = -1; round < pace.rounds(); round++) {
      Started register = start(FirstCall.REGISTER, url, id, keyFile.toString(), PASSWORD);
      Started other = start(FirstCall.PLAIN, url, id);
      if (round >= 0) { // the one before warms up the disk's cache
        ours.add(register);
        plain.add(other);
      }
    }
    return List.of(
        limit("open a register and read one", median(ours, 0, 4), BAR),
        limit("of it the pool and the file", median(ours, 0, 1), 0),
        limit("of it the key file", median(ours, 1, 2), 0),
        limit("of it tables and register", median(ours, 2, 3), 0),
        limit("of it the first read", median(ours, 3, 4), 0),
        limit("the same by plain JDBC", median(plain, 0, 2), 0));
  }

  /** The steps of a process, in microseconds. */
  private record Started(long[] steps) {
    double millis(int from, int to) {
      return Arrays.stream(steps, from, to).sum() / 1e3;
    }
  }

  /** One process, which must read the right person and end well. */
  private static Started start(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(FirstCall.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    String expected = People.number(WHOM) + "[";
    if (process.waitFor() != 0 || !told.startsWith(expected)) {
      throw new IllegalStateException("a process did not read whom it was asked for");
    }
    String steps = told.substring(expected.length(), told.length() - 1);
    return new Started(Arrays.stream(steps.split(", ")).mapToLong(Long::parseLong).toArray());
  }

  private static double median(List<Started> all, int from, int to) {
    return Medians.of(all.stream().mapToDouble(one -> one.millis(from, to)).toArray());
  }

  private int people() {
    return Math.min(MOST, pace.customers());
  }

  private Limit limit(String part, double millis, double atMost) {
    String what = "a new process, " + people() + " people: " + part;
    return new Limit(what, database.name(), 1, 0, millis, atMost, "ms");
  }
}
