package fi.rekisteri.samples.sealing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All cells of a run by class and method, such as {@code RawJdk.encrypt12}. */
record Cells(Map<String, Cell> byName) {

  /** Reads what JMH wrote, one file for each round. */
  static Cells read(List<Path> rounds) {
    Map<String, List<JsonNode>> results = new TreeMap<>();
    for (Path round : rounds) {
      for (JsonNode result : JsonMapper.shared().readTree(round.toFile())) {
        String[] name = result.get("benchmark").asString().split("\\.");
        String cell = name[name.length - 2] + "." + name[name.length - 1];
        results.computeIfAbsent(cell, unused -> new ArrayList<>()).add(result);
      }
    }
    Map<String, Cell> cells = new TreeMap<>();
    results.forEach((name, all) -> cells.put(name, cell(all)));
    return new Cells(cells);
  }

  private static Cell cell(List<JsonNode> rounds) {
    double[][] nanos =
        rounds.stream()
            .map(round -> numbers(round.get("primaryMetric").get("rawData").get(0)))
            .toArray(double[][]::new);
    double[] bytes =
        rounds.stream()
            .map(round -> round.get("secondaryMetrics").get("gc.alloc.rate.norm"))
            .mapToDouble(metric -> metric.get("score").asDouble())
            .toArray();
    return new Cell(nanos, bytes);
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  Cell cell(String name) {
    Cell cell = byName.get(name);
    if (cell == null) {
      throw new IllegalArgumentException("no cell " + name + " was measured");
    }
    return cell;
  }

  /** The time of one cell as a multiple of another's. */
  Figure time(String name, String base) {
    Cell cell = cell(name);
    Cell other = cell(base);
    double[] ours = cell.medians();
    double[] others = other.medians();
    return new Figure(cell.best() / other.best(), rounds(ours.length, i -> ours[i] / others[i]));
  }

  /** The same without a part of the cell that was measured apart. */
  Figure timeWithout(String part, String name, String base) {
    Figure whole = time(name, base);
    Figure less = time(part, base);
    return new Figure(
        whole.best() - less.best(),
        rounds(whole.rounds().length, i -> whole.rounds()[i] - less.rounds()[i]));
  }

  /** The bytes that one cell allocates as a multiple of another's. */
  Figure allocation(String name, String base) {
    double[] ours = cell(name).bytes();
    double[] others = cell(base).bytes();
    double[] ratios = rounds(ours.length, i -> ours[i] / others[i]);
    return new Figure(Cell.median(ratios), ratios);
  }

  /** The time of a cell as it is. */
  Figure micros(String name) {
    Cell cell = cell(name);
    double[] medians = cell.medians();
    return new Figure(cell.best() / 1000, rounds(medians.length, i -> medians[i] / 1000));
  }

  private static double[] rounds(int count, IntToDoubleFunction figure) {
    return IntStream.range(0, count).mapToDouble(figure::applyAsDouble).toArray();
  }
}
