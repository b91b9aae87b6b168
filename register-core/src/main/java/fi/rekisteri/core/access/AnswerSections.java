package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.Consultation;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.access.KeptUntil;
import fi.rekisteri.access.ValueNature;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.NoticeFacts;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the page tells about this person: confirmation, copy, and who has looked. */
final class AnswerSections {
  private static final String SEPARATOR = String.valueOf(FieldType.SEPARATOR);

  private final RegisterDefinition definition;
  private final NoticeFacts facts;
  private final Wording wording;
  private final Times times;
  private final PartLines named;

  AnswerSections(RegisterDefinition definition, Wording wording) {
    this.definition = definition;
    this.facts = new NoticeFacts(definition);
    this.wording = wording;
    this.times = new Times(definition.zone(), wording);
    this.named = new PartLines(definition, wording);
  }

  Section confirmation(AccessAnswer answer) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(wording.text(answer.isHeld() ? "confirmation.held" : "confirmation.none")));
    if (!answer.isHeld()) {
      if (!answer.disclosures().isEmpty()) {
        lines.add(Line.of(wording.text("confirmation.ledger")));
      }
      lines.add(Line.of(wording.text("confirmation.trace")));
    }
    answer.customerships().forEach(period -> lines.add(customership(period)));
    return new Section(
        "confirmation", wording.text("section.confirmation"), lines, List.of(searched(answer)));
  }

  /** "Nothing here" must not look like "not asked". */
  private Table searched(AccessAnswer answer) {
    String none = wording.none("searched", answer);
    return new Table(
        wording.text("searched.caption"),
        wording.columns("searched", "given"),
        Searched.of(answer).stream().map(place -> row(place, none)).toList());
  }

  private Table.Row row(Searched place, String none) {
    String given = place.given() == 0 ? none : Integer.toString(place.given());
    return new Table.Row(wording.line(place.name()), List.of(List.of(Line.of(given))));
  }

  private Line customership(CustomershipPeriod period) {
    String days = times.day(period.start()) + " – " + period.end().map(times::day).orElse("");
    String reason =
        period.reason().map(why -> " (" + wording.nameOf("endReason", why) + ")").orElse("");
    return Line.of(days.strip() + reason).labelled(wording.text("confirmation.customership"));
  }

  Section data(AccessAnswer answer) {
    Map<DataCategory, List<HeldValue>> byCategory =
        answer.data().stream()
            .collect(
                Collectors.groupingBy(
                    HeldValue::category, LinkedHashMap::new, Collectors.toList()));
    List<Table> tables =
        byCategory.entrySet().stream()
            .map(entry -> category(entry.getKey(), entry.getValue(), facts.dayOf(answer)))
            .toList();
    return new Section("data", wording.text("section.data"), introduction(answer), tables);
  }

  /** It never says "everything" of an answer of which something was left out. */
  private List<Line> introduction(AccessAnswer answer) {
    if (!answer.redactions().isEmpty()) {
      return List.of(Line.of(wording.text("data.part")), Line.of(wording.text("data.snapshot")));
    }
    String intro = answer.data().isEmpty() ? "data.none" : "data.intro";
    return List.of(Line.of(wording.text(intro)), Line.of(wording.text("data.snapshot")));
  }

  private Table category(DataCategory category, List<HeldValue> values, LocalDate today) {
    return new Table(
        wording.nameOf("category", category.code()),
        wording.columns("field", "value", "source", "obtained"),
        values.stream().map(value -> row(value, today)).toList());
  }

  private Table.Row row(HeldValue held, LocalDate today) {
    List<Line> times = obtained(held);
    held.kept().flatMap(KeptUntil::lastDay).map(day -> kept(day, today)).ifPresent(times::add);
    return new Table.Row(
        wording.line(Wording.labelOf(held)), List.of(value(held), source(held), times));
  }

  /** A period that is over is told too: what is due goes with the next execution of a plan. */
  private Line kept(LocalDate lastDay, LocalDate today) {
    String over = lastDay.isBefore(today) ? " " + wording.text("data.kept.over") : "";
    return Line.of(times.day(lastDay) + over).labelled(wording.text("data.kept"));
  }

  /** What is held instead of erased says so beside the value, and for what alone it is used. */
  private List<Line> value(HeldValue held) {
    List<Line> lines = new ArrayList<>(parts(held.parts()));
    held.lock()
        .ifPresent(
            lock -> {
              lines.add(Line.of(lock.heldBy().reference()).labelled(wording.text("data.held")));
              String heldFor = wording.text("data.heldFor");
              lock.purposes().stream()
                  .sorted()
                  .forEach(purpose -> lines.add(purpose(purpose).labelled(heldFor)));
              if (lock.purposes().isEmpty()) {
                lines.add(Line.of(wording.text("data.heldFor.nothing")).labelled(heldFor));
              }
            });
    return lines;
  }

  private List<Line> parts(Map<String, String> parts) {
    if (parts.size() == 1) {
      return inLines(parts.values().iterator().next());
    }
    return parts.entrySet().stream().map(part -> named.of(part.getKey(), part.getValue())).toList();
  }

  /** A type without named parts writes them in a row: they are read one below the other. */
  private static List<Line> inLines(String text) {
    return Arrays.stream(text.split(SEPARATOR))
        .filter(part -> !part.isEmpty())
        .map(Line::of)
        .toList();
  }

  private List<Line> source(HeldValue held) {
    List<Line> lines = new ArrayList<>();
    if (held.nature() == ValueNature.INFERRED) {
      lines.add(Line.of(wording.text("data.inferred")));
    }
    lines.add(Line.of(wording.nameOf("source", held.provenance().source())));
    held.provenance()
        .party()
        .ifPresent(code -> lines.add(party(code).labelled(wording.text("data.party"))));
    lines.add(
        Line.of(wording.nameOf("channel", held.provenance().channel()))
            .labelled(wording.text("data.channel")));
    return lines;
  }

  /** A party that is a recipient too has a name for people; others stand for themselves. */
  private Line party(String code) {
    return definition.recipient(code).map(wording::nameOf).orElseGet(() -> Line.of(code));
  }

  private List<Line> obtained(HeldValue held) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(times.instant(held.provenance().obtainedAt())));
    held.provenance()
        .refersTo()
        .ifPresent(
            time ->
                lines.add(Line.of(times.instant(time)).labelled(wording.text("data.refersTo"))));
    held.provenance()
        .noticeVersion()
        .ifPresent(v -> lines.add(Line.of(v).labelled(wording.text("data.notice"))));
    return lines;
  }

  Section consultations(AccessAnswer answer) {
    String heading = wording.text("section.consultations");
    if (answer.consultations().isEmpty()) {
      return new Section(
          "consultations",
          heading,
          List.of(Line.of(wording.none("consultations", answer))),
          List.of());
    }
    Table table =
        new Table(
            wording.text("consultations.caption"),
            wording.columns("at", "purpose", "action"),
            answer.consultations().stream().map(this::row).toList());
    return new Section(
        "consultations",
        heading,
        List.of(Line.of(wording.text("consultations.intro"))),
        List.of(table));
  }

  private Table.Row row(Consultation look) {
    return new Table.Row(
        Line.of(times.instant(look.at())), List.of(List.of(purpose(look.purpose())), action(look)));
  }

  private List<Line> action(Consultation look) {
    Line action = Line.of(wording.nameOf("action", look.action()));
    return look.receiver()
        .map(to -> Line.of(to.code()).labelled(wording.text("consultations.receiver")))
        .map(to -> List.of(action, to))
        .orElseGet(() -> List.of(action));
  }

  private Line purpose(Purpose purpose) {
    return facts.describe(purpose).map(wording::line).orElseGet(() -> Line.of(purpose.code()));
  }
}
