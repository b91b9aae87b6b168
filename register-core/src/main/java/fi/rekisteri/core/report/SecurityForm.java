package fi.rekisteri.core.report;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.SecurityEvent;
import fi.rekisteri.audit.TrailFinding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Three kinds of events in one table; a column that an event has nothing for stays empty. */
final class SecurityForm {
  static final Form<SecurityEvent> SECURITY =
      new Form<>(
          List.of(
              new Column<>("event", SecurityForm::kind, (row, told) -> told(row, told)),
              new Column<>(
                  "first",
                  row -> first(row).map(Instant::toString).orElse(""),
                  (row, told) -> Cell.of(first(row).map(told::instant).orElse(""))),
              new Column<>(
                  "last",
                  row -> last(row).map(Instant::toString).orElse(""),
                  (row, told) -> Cell.of(last(row).map(told::instant).orElse(""))),
              Column.same("actor", SecurityForm::actor),
              new Column<>("details", SecurityForm::details, SecurityForm::detailsTold),
              Column.same("place", SecurityForm::place)));

  private SecurityForm() {}

  private static String kind(SecurityEvent event) {
    return event.fold(broken -> "TRAIL_BROKEN", decoy -> "DECOY_OPENED", burst -> "REFUSAL_BURST");
  }

  private static Cell told(SecurityEvent event, Telling telling) {
    return Cell.of(telling.text("event." + kind(event)));
  }

  private static Optional<Instant> first(SecurityEvent event) {
    return event.fold(
        broken -> Optional.empty(),
        decoy -> Optional.of(decoy.at()),
        burst -> Optional.of(burst.first()));
  }

  private static Optional<Instant> last(SecurityEvent event) {
    return event.fold(
        broken -> Optional.empty(),
        decoy -> Optional.of(decoy.at()),
        burst -> Optional.of(burst.last()));
  }

  private static String actor(SecurityEvent event) {
    return event.fold(broken -> "", decoy -> decoy.by().actor(), SecurityEvent.RefusalBurst::actor);
  }

  private static String place(SecurityEvent event) {
    return event.fold(
        broken -> broken.finding().place().map(AuditPlace::toString).orElse(""),
        decoy -> decoy.place().toString(),
        burst -> "");
  }

  private static String details(SecurityEvent event) {
    return event.fold(
        broken -> broken.finding().kind() + " checkpoint=" + broken.finding().checkpoint(),
        decoy ->
            String.join(
                " ",
                decoy.decoy().toString(),
                decoy.by().action().name(),
                decoy.by().purpose().code(),
                decoy.by().interfaceId(),
                decoy.outcome().name()),
        burst -> burst.refusals() + " " + codes(burst));
  }

  private static Cell detailsTold(SecurityEvent event, Telling telling) {
    return event.fold(
        broken -> finding(broken.finding(), telling),
        decoy -> decoy(decoy, telling),
        burst -> lines(burst.refusals() + " × " + telling.text("refused"), codes(burst)));
  }

  private static Cell finding(TrailFinding finding, Telling telling) {
    String kind = telling.nameOf("finding", finding.kind());
    return finding.checkpoint() == 0
        ? Cell.of(kind)
        : lines(kind, telling.text("checkpoint") + " " + finding.checkpoint());
  }

  private static Cell decoy(SecurityEvent.DecoyOpened decoy, Telling telling) {
    return lines(
        telling.nameOf("action", decoy.by().action())
            + ": "
            + telling.nameOf("outcome", decoy.outcome()),
        decoy.decoy().toString(),
        decoy.by().interfaceId() + ", " + decoy.by().purpose().code());
  }

  private static String codes(SecurityEvent.RefusalBurst burst) {
    return burst.codes().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }

  private static Cell lines(String... texts) {
    return new Cell(List.of(texts).stream().map(text -> new Cell.Line(text, "")).toList());
  }
}
