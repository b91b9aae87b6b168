package fi.rekisteri.core.writing;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A certificate of a refusal in words: all of it comes from the certificate (S78.3).
 *
 * @param words the words
 */
record RefusalTelling(LetterWords words) {
  String lead(RefusalCertificate certificate) {
    boolean whole = certificate.items().stream().allMatch(RefusedItem::whole);
    return words.text(whole ? "lead.REFUSAL" : "lead.REFUSAL.partly");
  }

  List<Line> facts(RefusalCertificate certificate) {
    List<Line> facts = new ArrayList<>();
    facts.add(words.fact("certificate", certificate.number().value()));
    facts.add(words.fact("request", Long.toString(certificate.matter().requestNumber())));
    facts.add(words.fact("received", words.day(certificate.matter().receivedOn())));
    facts.add(words.fact("decided", words.day(certificate.matter().decidedOn())));
    facts.add(words.fact("controller", certificate.setting().controller()));
    certificate
        .setting()
        .businessId()
        .map(id -> words.fact("businessId", id))
        .ifPresent(facts::add);
    facts.add(words.line(certificate.setting().register()).labelled(words.text("fact.register")));
    return facts;
  }

  List<Part> parts(RefusalCertificate certificate) {
    return certificate.items().stream().map(item -> part(item, certificate)).toList();
  }

  private Part part(RefusedItem item, RefusalCertificate certificate) {
    String heading =
        words.text(
            item.whole() ? "refusal.whole" : "refusal.partly",
            Map.of("right", words.name("right", item.right())));
    return Part.of(heading, lines(item, certificate.setting()));
  }

  /** Which fields, for which reasons by which rules, and until when. */
  List<Line> lines(RefusedItem item, RefusalCertificate.Setting setting) {
    List<Line> lines = new ArrayList<>();
    if (!item.fields().isEmpty()) {
      lines.add(words.fact("fields", fields(item, setting.fieldNames())));
    }
    item.reasons().forEach(reason -> lines.add(words.fact("reason", reason(reason, item.right()))));
    if (!item.legalReferences().isEmpty()) {
      lines.add(words.fact("laws", laws(item.legalReferences())));
    }
    if (!item.explanation().isEmpty()) {
      lines.add(words.fact("explanation", item.explanation()));
    }
    end(item).map(end -> words.fact("end", end)).ifPresent(lines::add);
    return lines;
  }

  /** As people cite them, where they are written as rules are. */
  private String laws(List<String> references) {
    RuleNames names = new RuleNames(words);
    return references.stream()
        .map(law -> names.of(new RuleId(law)))
        .collect(Collectors.joining("; "));
  }

  private String fields(RefusedItem item, Map<String, LocalizedText> names) {
    return item.fields().stream()
        .map(field -> names.get(field).in(words.language()))
        .collect(Collectors.joining(", "));
  }

  /** The reason, and its rule behind it. */
  private String reason(RefusalReason reason, DataSubjectRight right) {
    RuleId rule = reason.ruleAgainst(right).orElseThrow(); // an item has no other reasons
    return words.text(
        "refusal.reason",
        Map.of("reason", text(reason, right), "rule", new RuleNames(words).of(rule)));
  }

  /** Where a reason means something else for each right, it has words for each of them. */
  private String text(RefusalReason reason, DataSubjectRight right) {
    return reason == RefusalReason.NOT_IN_SCOPE
        ? words.text("reason." + reason + "." + right)
        : words.name("reason", reason);
  }

  private Optional<String> end(RefusedItem item) {
    Stream<String> day =
        item.earliestRelease().stream()
            .map(date -> words.text("end.day", Map.of("day", words.day(date))));
    Stream<String> event =
        item.endEvent().stream()
            .map(code -> words.text("end.event", Map.of("event", words.name("event", code))));
    return Stream.concat(event, day).reduce((first, second) -> first + "; " + second);
  }

  List<Line> signature(RefusalCertificate certificate) {
    return List.of(
        Line.of(certificate.issuer().name()),
        Line.of(words.name("role", certificate.issuer().role())),
        Line.of(certificate.setting().controller()),
        Line.of(words.day(certificate.matter().decidedOn())));
  }
}
