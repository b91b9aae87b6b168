package fi.rekisteri.core.retention;

import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.CertifiedErasure.CertifiedValues;
import fi.rekisteri.retention.Fate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What page and text tell a person, part by part. A part that has nothing to say is left out. */
final class AnswerTelling {
  private final RetentionWords words;
  private final CertificateTelling certificate;
  private final FateTelling fates;

  AnswerTelling(RetentionWords words) {
    this.words = words;
    this.certificate = new CertificateTelling(words);
    this.fates = FateTelling.done(words);
  }

  String lead(ErasureLetter letter) {
    return words.text("answer.lead." + letter.done().outcome().name());
  }

  List<Line> facts(ErasureLetter letter) {
    return List.of(
        words.fact("controller", words.definition().controller().name()),
        words.line(words.definition().name()).labelled(words.text("fact.register")),
        words.fact("reference", letter.done().customer().toString()),
        words.fact("at", words.instant(letter.done().at())));
  }

  List<Part> parts(ErasureLetter letter) {
    List<Part> parts = new ArrayList<>();
    CertifiedErasure done = letter.done();
    add(parts, "erased", values(done, Fate.Erase.class));
    add(parts, "anonymised", values(done, Fate.Anonymise.class));
    parts.addAll(holds(done));
    add(parts, "restricted", values(done, Fate.Restrict.class));
    add(parts, "kept", values(done, Fate.Keep.class));
    add(parts, "elsewhere", elsewhere(letter));
    add(parts, "next", next(done));
    LocalDate day = LocalDate.ofInstant(done.at(), words.definition().zone());
    parts.addAll(new ComplaintTelling(words).parts(day));
    return parts;
  }

  private void add(List<Part> parts, String heading, List<Line> lines) {
    if (!lines.isEmpty()) {
      parts.add(new Part(words.text("answer." + heading), lines));
    }
  }

  private List<Line> values(CertifiedErasure done, Class<? extends Fate> fate) {
    return done.values().stream()
        .filter(values -> fate.isInstance(values.fate()))
        .map(this::line)
        .toList();
  }

  /** The name of the data, then its rule and days. */
  private Line line(CertifiedValues values) {
    ToldValue told = certificate.value(values);
    List<String> days = told.days().stream().map(Line::text).toList();
    String rule = words.text("answer.rule", Map.of("rule", told.rule().text()));
    return told.field().noting(String.join("; ", days) + " " + rule);
  }

  /** Each blocker with the earliest day or event of its end, and what it holds (S32.2). */
  private List<Part> holds(CertifiedErasure done) {
    Map<Blocker, List<Line>> held = new LinkedHashMap<>();
    for (CertifiedValues values : done.values()) {
      if (values.fate() instanceof Fate.Hold hold) {
        held.computeIfAbsent(Blocker.of(hold), blocker -> new ArrayList<>())
            .add(certificate.value(values).field());
      }
    }
    List<Part> parts = new ArrayList<>();
    held.forEach((blocker, fields) -> parts.add(part(blocker, fields)));
    return parts;
  }

  private Part part(Blocker blocker, List<Line> fields) {
    Line name = words.hold(blocker.code());
    List<Line> lines = new ArrayList<>();
    lines.add(words.fact("basis", blocker.basis().reference()));
    lines.add(words.fact("release", fates.release(blocker.until(), blocker.untilEvent())));
    fields.forEach(field -> lines.add(field.labelled(words.text("fact.held"))));
    lines.add(words.line("answer.locked"));
    return new Part(words.text("answer.held", Map.of("hold", name.text())), lines);
  }

  /** What holds, whichever field it holds. */
  private record Blocker(
      String code, RuleId basis, Optional<LocalDate> until, Optional<String> untilEvent) {
    static Blocker of(Fate.Hold fate) {
      return new Blocker(
          fate.hold().code(), fate.hold().basis(), fate.hold().until(), fate.hold().untilEvent());
    }
  }

  private List<Line> elsewhere(ErasureLetter letter) {
    List<Line> lines = new ArrayList<>();
    if (letter.isOpenElsewhere()) {
      lines.add(words.line("answer.unconfirmed"));
    }
    letter.done().sources().stream().map(certificate::source).forEach(lines::add);
    if (letter.done().papers() > 0) {
      lines.add(words.fact("papers", words.number(letter.done().papers())));
    }
    if (letter.done().values().stream().anyMatch(CertifiedValues::areGone)) {
      letter
          .readableUntil()
          .map(until -> Line.of(CertificateTelling.backups(until, words)))
          .ifPresent(lines::add);
    }
    return lines;
  }

  private List<Line> next(CertifiedErasure done) {
    boolean waits =
        done.values().stream()
            .anyMatch(v -> v.fate() instanceof Fate.Hold || v.fate() instanceof Fate.Restrict);
    return waits ? List.of(words.line("answer.sleeps")) : List.of();
  }
}
