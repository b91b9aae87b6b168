package fi.rekisteri.core.portability;

import fi.rekisteri.core.page.CsvLines;
import fi.rekisteri.core.page.SafeCell;
import fi.rekisteri.portability.PackageFile;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.PortableValue;
import fi.rekisteri.portability.PortableValue.Place;
import fi.rekisteri.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of one field or source as CSV (RFC 4180, UTF-8): a header, then a line for each. Parts
 * have names of their own behind {@code value.}, so that none is taken for a column of ours.
 *
 * @param file the file
 * @param neutralised its cells that would have begun a formula
 */
record EntityCsv(PackageFile file, List<NeutralisedCell> neutralised) {
  private static final List<String> OWN = List.of("label", "nature", "source", "obtained_at");

  /** One table for each place, in the order in which the places first come. */
  static List<EntityCsv> allOf(PortableData data) {
    Map<Place, List<PortableValue>> byPlace =
        data.values().stream()
            .collect(
                Collectors.groupingBy(
                    PortableValue::place, LinkedHashMap::new, Collectors.toList()));
    List<EntityCsv> tables = new ArrayList<>();
    byPlace.forEach((place, values) -> tables.add(of(place, values)));
    return tables;
  }

  private static EntityCsv of(Place place, List<PortableValue> values) {
    String name = (place.elsewhere() ? "elsewhere-" : "") + place.path() + ".csv";
    List<String> parts =
        values.stream().flatMap(value -> value.parts().keySet().stream()).distinct().toList();
    Rows rows = new Rows(name);
    rows.add(Stream.concat(OWN.stream(), parts.stream().map(part -> "value." + part)).toList());
    for (PortableValue value : values) {
      Stream<String> cells = parts.stream().map(part -> value.parts().getOrDefault(part, ""));
      rows.add(Stream.concat(own(value), cells).toList());
    }
    byte[] bytes = rows.text.toString().getBytes(StandardCharsets.UTF_8);
    PackageFile file = PackageFile.of(name, "text/csv; charset=utf-8; header=present", bytes);
    return new EntityCsv(file, rows.neutralised);
  }

  private static Stream<String> own(PortableValue value) {
    return Stream.of(
        value.label().in(Language.FI),
        value.nature().name(),
        value.source().name(),
        value.obtainedAt().map(Instant::toString).orElse(""));
  }

  /** The lines as they are written, with what was put into their cells. */
  private static final class Rows {
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final CsvLines csv = new CsvLines(text);
    private final List<NeutralisedCell> neutralised = new ArrayList<>();
    private long row;

    Rows(String name) {
      this.name = name;
    }

    void add(List<String> cells) {
      csv.line(cells.stream());
      for (int column = 0; column < cells.size(); column++) {
        note(column, cells.get(column));
      }
      row++;
    }

    private void note(int column, String cell) {
      NeutralisedCell.difference(cell, SafeCell.of(cell))
          .map(inserted -> new NeutralisedCell(name, row, column, inserted))
          .ifPresent(neutralised::add);
    }
  }
}
