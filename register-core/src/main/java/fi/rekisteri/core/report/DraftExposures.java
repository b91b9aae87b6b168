package fi.rekisteri.core.report;

import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.core.report.DraftPart.Line;
import fi.rekisteri.definition.RegisterDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was taken, and which fields of it could be read (Art. 34(3)(a)). */
record DraftExposures(RegisterDefinition definition, DraftWords words) {
  List<Line> of(BreachRecord file) {
    if (file.exposures().isEmpty()) {
      return List.of(words.line("taken", Optional.empty()));
    }
    List<Line> lines = new ArrayList<>();
    file.exposures()
        .forEach(
            exposure -> {
              lines.add(words.line("taken", words.text("taken." + kind(exposure.taken()))));
              exposure.intelligible().forEach(path -> lines.add(field(path)));
            });
    return lines;
  }

  private Line field(String path) {
    return definition
        .field(path)
        .map(schema -> words.line("readable", schema.label()))
        .orElseGet(() -> words.line("readable", path));
  }

  private static String kind(Taken taken) {
    if (taken instanceof Taken.Database) {
      return "DATABASE";
    } else if (taken instanceof Taken.DatabaseAndKeys) {
      return "DATABASE_AND_KEYS";
    }
    return taken instanceof Taken.Paper ? "PAPER" : "OUTPUT";
  }
}
