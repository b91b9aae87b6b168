package fi.rekisteri.core.report;

import fi.rekisteri.breach.BreachEvent.Decided;
import fi.rekisteri.breach.BreachEvent.Notified;
import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.breach.BreachScope;
import fi.rekisteri.breach.ContentPart;
import fi.rekisteri.core.report.DraftPart.Line;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a notification tells of a breach, part by part, from what the file and the definition say
 * and nothing else. A line for what is not known yet says so.
 */
final class BreachDraft {
  private final RegisterDefinition definition;
  private final DraftWords words;
  private final DraftParties parties;

  BreachDraft(RegisterDefinition definition, Language language) {
    this.definition = definition;
    words = new DraftWords(definition.zone(), language);
    parties = new DraftParties(definition, words);
  }

  String text(String key) {
    return words.text(key);
  }

  /** To the authority, by what Art. 33(3) asks for. */
  List<DraftPart> toAuthority(BreachRecord file, Instant at) {
    return List.of(
        part("authority", parties.authority(at)),
        part("controller", parties.controller()),
        part("facts", facts(file, at)),
        part("scope", scope(file)),
        part("exposed", new DraftExposures(definition, words).of(file)),
        part("consequences", words.lines("text", file.told(ContentPart.CONSEQUENCES))),
        part("measures", words.lines("text", file.told(ContentPart.MEASURES))),
        part("subjects", subjects(file)),
        part("phases", phases(file, at)));
  }

  /** To the people concerned, by what Art. 34(2) asks for. */
  List<DraftPart> toSubjects(BreachRecord file) {
    return List.of(
        part(
            "nature",
            List.of(
                words.line("kinds", words.names("kind", file.discovery().kinds())),
                words.line("description", file.discovery().description()))),
        part("consequences", words.lines("text", file.told(ContentPart.CONSEQUENCES))),
        part("measures", words.lines("text", file.told(ContentPart.MEASURES))),
        part("contact", parties.controller()));
  }

  private DraftPart part(String key, List<Line> lines) {
    return new DraftPart(words.text("part." + key), lines);
  }

  private List<Line> facts(BreachRecord file, Instant at) {
    List<Line> lines = new ArrayList<>();
    lines.add(words.line("number", Long.toString(file.number())));
    lines.add(words.line("aware", file.awareAt()));
    lines.add(words.line("due", file.dueAt()));
    lines.add(words.line("kinds", words.names("kind", file.discovery().kinds())));
    lines.add(words.line("description", file.discovery().description()));
    file.discovery()
        .from()
        .ifPresent(
            from -> {
              lines.add(words.line("processor", parties.named(from.processor())));
              lines.add(words.line("processorAware", from.awareAt()));
            });
    if (isLate(file, at)) {
      lines.add(words.line("delay", firstReasons(file)));
    }
    return lines;
  }

  private static boolean isLate(BreachRecord file, Instant at) {
    List<Notified> sent = file.notifications();
    return (sent.isEmpty() ? at : sent.get(0).at()).isAfter(file.dueAt());
  }

  private static Optional<String> firstReasons(BreachRecord file) {
    return file.notifications().stream().findFirst().flatMap(Notified::reasonsForDelay);
  }

  private List<Line> scope(BreachRecord file) {
    Optional<BreachScope> scope = file.scope();
    return List.of(
        words.line("roles", scope.map(one -> words.names("role", one.roles()))),
        words.line("categories", scope.map(this::categories)),
        words.line("people", scope.map(one -> Long.toString(one.people()))),
        words.line("records", scope.map(one -> Long.toString(one.records()))));
  }

  private String categories(BreachScope scope) {
    return scope.categories().stream()
        .map(DataCategory::code)
        .sorted()
        .map(code -> words.name("category", code))
        .collect(Collectors.joining(", "));
  }

  private List<Line> subjects(BreachRecord file) {
    List<Line> lines = new ArrayList<>();
    Optional<Decided> decision = file.decision();
    lines.add(words.line("decision", decision.map(one -> words.name("decision", one.decision()))));
    decision.ifPresent(one -> lines.add(words.line("reason", one.reason())));
    file.subjectsTold()
        .forEach(
            told -> {
              lines.add(words.line("toldAt", told.at()));
              lines.add(words.line("toldPeople", Long.toString(told.people())));
            });
    return lines;
  }

  private List<Line> phases(BreachRecord file, Instant at) {
    List<Line> lines = new ArrayList<>();
    file.notifications()
        .forEach(
            sent ->
                lines.add(
                    new Line(words.name("phase", sent.phase()), words.instant(sent.at()), "")));
    file.notToBeNotified().ifPresent(reason -> lines.add(words.line("notNotified", reason)));
    lines.add(words.line("drafted", at));
    return lines;
  }
}
