package fi.rekisteri.samples.benchmarks.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outcome of a run: figures for programs, a table and a chart for people. The files are written
 * anew after each workload, so that a run that is cut short keeps what it measured.
 */
public final class Report {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String pace;
  private final Map<String, Object> machine;
  private final Path folder;
  private final List<Figure> figures = new ArrayList<>();

  /** What is written for programs. */
  private record Outcome(String pace, Map<String, Object> machine, List<Figure> figures) {}

  public Report(String pace, Map<String, Object> machine, Path folder) {
    this.pace = pace;
    this.machine = machine;
    this.folder = folder;
  }

  /** Tells how an engine was set. */
  public void on(Database database) {
    machine.put(database.name(), database.settings());
  }

  /** Adds figures, and writes all that there are. */
  public void add(List<? extends Figure> some) throws IOException {
    figures.addAll(some);
    Files.createDirectories(folder);
    JSON.writeValue(
        folder.resolve("marks.json").toFile(), new Outcome(pace, machine, List.copyOf(figures)));
    Files.writeString(folder.resolve("marks.md"), Page.of(figures));
    Files.writeString(folder.resolve("goals.svg"), Chart.of(figures));
  }

  public Map<String, Object> machine() {
    return machine;
  }

  /** One block for each engine and number of threads. */
  public static String table(List<? extends Figure> figures) {
    StringBuilder table = new StringBuilder();
    String place = "";
    for (Figure figure : figures) {
      String here = figure.database() + ", " + figure.threads() + " thread(s)";
      if (!here.equals(place)) {
        table.append(String.format("%n%s%n", here));
        table.append("    ratio  (lowest-highest)  asked    cpu of an operation   its log\n");
        place = here;
      }
      table.append(figure.line());
    }
    return table.toString();
  }
}
