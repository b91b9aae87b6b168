package fi.rekisteri.core.retention;

import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.CertifiedErasure.SourceFact;
import fi.rekisteri.retention.ErasureCertificate;
import fi.rekisteri.retention.ErasureCertificate.Totals;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.retention.RetentionPlan.Approval;
import fi.rekisteri.retention.UndoneWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a page tells of a certificate. */
final class CertificateTelling {
  private final RetentionWords words;
  private final FateTelling fates;

  CertificateTelling(RetentionWords words) {
    this.words = words;
    this.fates = FateTelling.done(words);
  }

  List<Line> facts(CertificateVerdict.Facts facts) {
    ErasureCertificate certificate = facts.certificate();
    List<Line> lines = new ArrayList<>();
    lines.add(words.fact("controller", certificate.issuer().controller()));
    certificate.issuer().businessId().map(id -> words.fact("businessId", id)).ifPresent(lines::add);
    lines.add(words.line(words.definition().name()).labelled(words.text("fact.register")));
    lines.add(words.fact("definition", certificate.issuer().definition()));
    lines.add(words.fact("certified", words.instant(certificate.madeAt())));
    addPlan(lines, certificate);
    addTimes(lines, facts.totals());
    lines.add(words.fact("sha256", facts.sha256()));
    lines.add(words.fact("signer", facts.signer()));
    return lines;
  }

  private void addPlan(List<Line> lines, ErasureCertificate certificate) {
    ErasureCertificate.ExecutedPlan plan = certificate.plan();
    lines.add(words.fact("plan", plan.id().toString()));
    lines.add(words.fact("asOf", words.day(plan.asOf())));
    lines.add(words.fact("made", words.instant(plan.madeAt()) + ", " + plan.madeBy()));
    lines.add(words.fact("digest", plan.digest()));
    for (Approval one : plan.approvals()) {
      lines.add(words.fact("approved", words.instant(one.at()) + ", " + one.by()));
    }
    lines.add(words.fact("people", words.number(certificate.report().planned())));
  }

  private void addTimes(List<Line> lines, Totals totals) {
    totals.from().map(at -> words.fact("executedFrom", words.instant(at))).ifPresent(lines::add);
    totals.to().map(at -> words.fact("executedTo", words.instant(at))).ifPresent(lines::add);
  }

  /** What is left to do, in plain words; nothing where the execution is complete. */
  List<Line> undone(ErasureCertificate certificate) {
    return certificate.undone().stream()
        .map(
            work ->
                Line.of(
                    words.text(
                        "undone." + work.name(),
                        Map.of("number", words.number(number(work, certificate.report()))))))
        .toList();
  }

  private static int number(UndoneWork work, ErasureReport report) {
    return switch (work) {
      case PEOPLE_UNFINISHED -> report.unfinished();
      case PEOPLE_FAILED -> report.outcomes().getOrDefault(ErasureOutcome.FAILED, 0);
      case HOLDS_UNKNOWN -> report.outcomes().getOrDefault(ErasureOutcome.HOLD_SOURCE_FAILED, 0);
      case SOURCES_PENDING ->
          report.sources().values().stream().mapToInt(SourceCounts::pending).sum();
      case SOURCES_FAILED ->
          report.sources().values().stream().mapToInt(SourceCounts::failed).sum();
      case PAPERS_LEFT -> report.papersLeft();
    };
  }

  /** How many people came to each outcome; those of whom nothing was written stand there too. */
  List<Line> outcomes(ErasureReport report) {
    List<Line> lines = new ArrayList<>();
    for (ErasureOutcome outcome : ErasureOutcome.values()) {
      int people = report.outcomes().getOrDefault(outcome, 0);
      if (people > 0) {
        lines.add(counted(words.name("outcome", outcome), people));
      }
    }
    if (report.unfinished() > 0) {
      lines.add(counted(words.text("outcome.none"), report.unfinished()));
    }
    return lines;
  }

  List<Line> sources(ErasureReport report) {
    List<Line> lines = new ArrayList<>();
    new TreeMap<>(report.sources())
        .forEach(
            (name, counts) -> {
              add(lines, name, "REMOVED", counts.removed());
              add(lines, name, "RETAINED", counts.retained());
              add(lines, name, "PENDING", counts.pending());
              add(lines, name, "FAILED", counts.failed());
            });
    return lines;
  }

  private void add(List<Line> lines, String source, String state, int people) {
    if (people > 0) {
      lines.add(counted(source + ": " + words.name("state", state), people));
    }
  }

  private Line counted(String what, long number) {
    return Line.of(words.number(number)).labelled(what);
  }

  /** What the certificate does not reach. */
  List<Line> limits(Totals totals) {
    return List.of(
        Line.of(
            totals
                .readableUntil()
                .map(until -> backups(until, words))
                .orElseGet(() -> words.text("backups.notStated"))),
        words.line("limits.elsewhere"),
        words.line("limits.recorded"));
  }

  static String backups(Instant until, RetentionWords words) {
    return words.text("backups.until", Map.of("time", words.instant(until)));
  }

  ToldPerson person(CertifiedErasure person) {
    List<Line> head = new ArrayList<>();
    head.add(Line.of(person.customer().toString()).labelled(words.number(person.number())));
    head.add(Line.of(words.name("outcome", person.outcome())));
    head.add(words.fact("at", words.instant(person.at())));
    if (person.anonymous() > 0) {
      head.add(words.fact("anonymous", words.number(person.anonymous())));
    }
    person.sources().stream().map(this::source).forEach(head::add);
    person.unanswered().stream().map(name -> words.fact("unanswered", name)).forEach(head::add);
    if (person.papers() > 0) {
      head.add(words.fact("papers", words.number(person.papers())));
    }
    return new ToldPerson(head, person.values().stream().map(this::value).toList());
  }

  Line source(SourceFact source) {
    String state = words.name("state", source.state());
    return Line.of(source.reason().map(reason -> state + " (" + reason + ")").orElse(state))
        .labelled(source.name());
  }

  ToldValue value(CertifiedErasure.CertifiedValues values) {
    Line field = words.field(values.field());
    Line counted =
        values.count() == 1
            ? field
            : field.saying(
                words.text(
                    "values",
                    Map.of("field", field.text(), "number", words.number(values.count()))));
    return fates.told(counted, values.fate());
  }
}
