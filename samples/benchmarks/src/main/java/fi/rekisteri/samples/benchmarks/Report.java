package fi.rekisteri.samples.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The outcome of a run: a table for people and a file for programs. */
record Report(String pace, Map<String, Object> machine, List<Mark> marks) {

  void write(Path file) {
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), this);
  }

  /** One block for each engine and number of threads. */
  static String table(List<Mark> marks) {
    StringBuilder table = new StringBuilder();
    String place = "";
    for (Mark mark : marks) {
      String here = mark.database() + ", " + mark.threads() + " thread(s)";
      if (!here.equals(place)) {
        table.append(String.format("%n%s%n", here));
        table.append("    ratio  (lowest-highest)  asked    cpu us/op        contest\n");
        place = here;
      }
      table.append(line(mark));
    }
    return table.toString();
  }

  private static String line(Mark mark) {
    String asked = mark.mark() == 0 ? "-" : number(mark.mark()) + "/" + number(mark.goal());
    return String.format(
        Locale.ROOT,
        "    %5.2fx (%5.2f - %5.2f) %9s %-5s %5.0f : %5.0f  %s: %s against %s%n",
        mark.ratio(),
        mark.lowest(),
        mark.highest(),
        asked,
        mark.verdict(),
        mark.ourCpuMicros(),
        mark.otherCpuMicros(),
        mark.contest(),
        mark.ours(),
        mark.against());
  }

  private static String number(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }
}
