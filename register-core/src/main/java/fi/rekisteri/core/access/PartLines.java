package fi.rekisteri.core.access;

import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.NoticeFacts;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * The named parts of a value, as people read them: codes of the published language by their names,
 * days and instants of the register in its zone. What is not of that form stands as it is.
 */
final class PartLines {
  private static final Set<String> DAYS =
      Set.of("orderedOn", "financialYearEnd", "validFrom", "validTo", "documentDate", "receivedOn");
  private static final Set<String> INSTANTS =
      Set.of("seenAt", "visitedAt", "linkedAt", "consentGivenAt");

  private final NoticeFacts facts;
  private final Wording wording;
  private final Times times;

  PartLines(RegisterDefinition definition, Wording wording) {
    this.facts = new NoticeFacts(definition);
    this.wording = wording;
    this.times = new Times(definition.zone(), wording);
  }

  Line of(String name, String text) {
    return value(name, text).labelled(wording.nameOf("part", name));
  }

  private Line value(String name, String text) {
    try {
      if (DAYS.contains(name)) {
        return Line.of(times.day(LocalDate.parse(text)));
      }
      if (INSTANTS.contains(name)) {
        return Line.of(times.instant(Instant.parse(text)));
      }
      if (name.equals("purpose")) {
        return facts.describe(new Purpose(text)).map(wording::line).orElseGet(() -> Line.of(text));
      }
    } catch (DateTimeException | IllegalArgumentException ofAnotherForm) {
      return Line.of(text);
    }
    return Line.of(wording.nameOf("part." + name, text));
  }
}
