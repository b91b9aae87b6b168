package fi.rekisteri.core.breach;

import fi.rekisteri.breach.Exposure;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.core.staff.LineParts;
import fi.rekisteri.processing.Purpose;
import java.util.Set;
import java.util.UUID;

/** What was taken, as parts of a line. Names are for ever. */
final class TakenParts {
  private TakenParts() {}

  static void write(LineParts parts, Exposure exposure) {
    Taken taken = exposure.taken();
    if (taken instanceof Taken.Paper paper) {
      parts.with("taken", "PAPER").with("paper", paper.paper());
    } else if (taken instanceof Taken.Output output) {
      parts.with("taken", "OUTPUT").with("purpose", output.purpose().code());
    } else if (taken instanceof Taken.Database) {
      parts.with("taken", "DATABASE");
    } else {
      parts.with("taken", "DATABASE_AND_KEYS");
    }
    parts.with("version", exposure.definitionVersion()).with("fields", exposure.intelligible());
  }

  static Exposure read(LineParts parts) {
    Taken taken =
        switch (parts.get("taken")) {
          case "PAPER" -> new Taken.Paper(UUID.fromString(parts.get("paper")));
          case "OUTPUT" -> new Taken.Output(new Purpose(parts.get("purpose")));
          case "DATABASE" -> new Taken.Database();
          case "DATABASE_AND_KEYS" -> new Taken.DatabaseAndKeys();
          default -> throw new IllegalArgumentException("nothing known was taken");
        };
    return new Exposure(taken, parts.get("version"), Set.copyOf(parts.list("fields")));
  }
}
