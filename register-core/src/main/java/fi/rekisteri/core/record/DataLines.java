package fi.rekisteri.core.record;

import fi.rekisteri.core.abroad.UntoldTransfer;
import fi.rekisteri.definition.PolicyReference;
import fi.rekisteri.definition.SecurityMeasure;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.BookkeepingPeriod;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.RetentionRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Data by category, where it comes from and goes to, how long it stays, what protects it. */
record DataLines(RecordFacts facts, Names names) {
  private static final Pattern OWN_RULE = Pattern.compile("[SFLGX][0-9][0-9.a-z]*");

  List<String> category(DataCategory category) {
    String labels =
        facts.fieldsOf(category).stream()
            .map(field -> names.text(field.label()))
            .collect(Collectors.joining(", "));
    List<String> lines = new ArrayList<>();
    lines.add(labels.isEmpty() ? names.of(category) : names.of(category) + ": " + labels);
    lines.add(names.text("said.dataSubjects", roles(facts.rolesOf(category))));
    return lines;
  }

  private String roles(Collection<SubjectRole> roles) {
    String all =
        roles.stream().map(role -> names.shared("role", role)).collect(Collectors.joining(", "));
    return names.stated(Optional.of(all).filter(text -> !text.isEmpty()));
  }

  List<String> source(SourceDeclaration source) {
    return List.of(names.of("source", source.kind()), names.text(source.description()));
  }

  List<String> transfer(TransferRule rule) {
    List<String> lines = new ArrayList<>();
    String recipient =
        facts
            .recipient(rule.recipient())
            .map(Recipient::category)
            .map(names::text)
            .orElse(rule.recipient());
    lines.add(recipient + ": " + names.country(rule.country()));
    rule.necessity().map(names::text).ifPresent(lines::add);
    List<TransferTool> usable = facts.toolsOf(rule);
    usable.forEach(tool -> lines.add(tool(tool)));
    if (usable.isEmpty()) {
      lines.add(names.text("said.safeguard", names.stated(Optional.empty())));
    }
    for (TransferTool lapsed : facts.lapsedOf(rule)) {
      lapsed
          .lastDay()
          .ifPresent(day -> lines.add(names.text("said.lapsed", tool(lapsed), names.day(day))));
    }
    return lines;
  }

  /** Somebody outside receives data, and nobody said by which right. */
  List<String> untold(UntoldTransfer one) {
    return List.of(
        names.text(one.recipient().category()) + ": " + names.country(one.country()),
        names.text("said.safeguard", names.stated(Optional.empty())));
  }

  private String tool(TransferTool tool) {
    String said = names.shared("tool", tool.kind()) + ": " + tool.reference();
    return tool.copyAvailableAt()
        .map(place -> said + "; " + names.text("said.copy", place))
        .orElse(said);
  }

  List<String> period(RetentionRule rule) {
    return List.of(
        names.of(rule.category())
            + ": "
            + names.period(rule.length())
            + " "
            + names.of("anchor", rule.anchor()));
  }

  List<String> hold(HoldRule rule) {
    List<String> lines = new ArrayList<>(List.of(names.text(rule.label())));
    Optional.of(rule.basis().reference()).filter(DataLines::isOfLaw).ifPresent(lines::add);
    rule.length().map(names::period).ifPresent(lines::add);
    return lines;
  }

  /** The numbers of our own rules tell a reader nothing. */
  private static boolean isOfLaw(String reference) {
    return !OWN_RULE.matcher(reference).matches();
  }

  List<String> books(BookkeepingPeriod period) {
    return List.of(
        names.text("said.books", period.voucherYears(), period.bookYears()),
        names.text("said.since", names.day(period.validFrom())),
        period.source().reference());
  }

  List<String> measure(SecurityMeasure measure) {
    List<String> lines = new ArrayList<>();
    lines.add(names.of("material", measure.material()) + ": " + names.of("kind", measure.kind()));
    lines.add(names.text(measure.description()));
    lines.add(names.text("said.reviewed", names.stated(measure.reviewedOn().map(names::day))));
    if (!measure.follows().isEmpty()) {
      String followed =
          measure.follows().stream().map(PolicyReference::id).collect(Collectors.joining(", "));
      lines.add(names.text("said.follows", followed));
    }
    return lines;
  }
}
