package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.NoticeFacts;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.AutomatedDecision.Kind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.RetentionRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the page tells from the definition: Art. 15(1)(c), (d), (g), (h) and 15(2). */
final class NoticeSections {
  private final RegisterDefinition definition;
  private final NoticeFacts facts;
  private final Wording wording;
  private final Times times;

  NoticeSections(RegisterDefinition definition, Wording wording) {
    this.definition = definition;
    this.facts = new NoticeFacts(definition);
    this.wording = wording;
    this.times = new Times(definition.zone(), wording);
  }

  List<Section> all(AccessAnswer answer) {
    LocalDate day = facts.dayOf(answer);
    return List.of(recipients(day), transfers(day), sources(), retention(), automated(answer));
  }

  private Section recipients(LocalDate day) {
    List<String> columns = wording.columns("recipient", "recipientRole", "scope", "country");
    return rows("recipients", columns, definition.recipients(), one -> row(one, day));
  }

  private Table.Row row(Recipient recipient, LocalDate day) {
    List<Line> role = new ArrayList<>();
    recipient.party().ifPresent(named -> role.add(wording.line(recipient.category())));
    role.add(Line.of(wording.nameOf("recipient", recipient.role())));
    for (SubProcessor other : NoticeFacts.subProcessors(recipient, day)) {
      role.add(subProcessor(other));
    }
    List<Line> country = new ArrayList<>();
    recipient.party().ifPresent(named -> country.add(country(named.country().value())));
    if (facts.isOfStates(recipient)) {
      country.add(Line.of(wording.text("recipients.ofStates")));
    }
    return new Table.Row(wording.nameOf(recipient), List.of(role, scope(recipient), country));
  }

  private Line subProcessor(SubProcessor other) {
    String where = country(other.country().value()).text();
    return Line.of(other.name() + ", " + where).labelled(wording.text("recipients.subProcessor"));
  }

  private List<Line> scope(Recipient recipient) {
    List<Line> labels = facts.labels(recipient.fields()).stream().map(wording::line).toList();
    return labels.size() == definition.fields().size()
        ? List.of(Line.of(wording.text("recipients.all")))
        : labels;
  }

  private Section transfers(LocalDate day) {
    List<String> columns = wording.columns("recipient", "country", "necessity", "safeguard");
    return rows("transfers", columns, facts.transfersOutside(day), rule -> row(rule, day));
  }

  private Table.Row row(TransferRule rule, LocalDate day) {
    Line recipient =
        definition
            .recipient(rule.recipient())
            .map(wording::nameOf)
            .orElseGet(() -> Line.of(rule.recipient()));
    return new Table.Row(
        recipient,
        List.of(
            List.of(country(rule.country().value())),
            rule.necessity().map(wording::line).stream().toList(),
            rule.toolOn(day).map(this::tool).orElseGet(this::noTool)));
  }

  private List<Line> tool(TransferTool tool) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(wording.nameOf("tool", tool.kind())));
    lines.add(Line.of(tool.reference()));
    tool.copyAvailableAt()
        .map(Contacts::web)
        .map(line -> line.labelled(wording.text("tool.copy")))
        .ifPresent(lines::add);
    if (NoticeFacts.isCopyAskedFor(tool)) {
      lines.add(Line.of(wording.text("tool.ask")));
    }
    return lines;
  }

  private List<Line> noTool() {
    return List.of(Line.of(wording.text("tool.none")));
  }

  private Section sources() {
    List<String> columns = wording.columns("sourceKind", "description", "categories");
    return rows("sources", columns, definition.sources(), this::row);
  }

  private Table.Row row(SourceDeclaration source) {
    List<Line> categories =
        NoticeFacts.sorted(source.categories()).stream().map(this::name).toList();
    return new Table.Row(
        Line.of(wording.nameOf("source", source.kind())),
        List.of(List.of(wording.line(source.description())), categories));
  }

  /** Categories that are kept equally long stand together. */
  private Section retention() {
    Map<List<?>, List<RetentionRule>> equal =
        definition.retention().stream()
            .collect(
                Collectors.groupingBy(
                    rule -> List.of(rule.anchor(), rule.length()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> columns = wording.columns("anchor", "period", "categories");
    return rows("retention", columns, equal.values(), this::row);
  }

  private Table.Row row(List<RetentionRule> equal) {
    RetentionRule rule = equal.get(0);
    return new Table.Row(
        Line.of(wording.nameOf("anchor", rule.anchor())),
        List.of(
            List.of(Line.of(times.period(rule.length()))),
            equal.stream().map(RetentionRule::category).map(this::name).toList()));
  }

  private Line name(DataCategory category) {
    return Line.of(wording.nameOf("category", category.code()));
  }

  private Line country(String code) {
    Locale country = new Locale.Builder().setRegion(code).build();
    return Line.of(country.getDisplayCountry(wording.language().locale()));
  }

  private Section automated(AccessAnswer answer) {
    return facts
        .decisions(answer)
        .fold(
            this::decisions,
            () -> section("automated", "automated.none"),
            () -> section("automated", "declared.notStated"));
  }

  private Section decisions(List<AutomatedDecision> decisions) {
    List<String> columns = wording.columns("purpose", "kind", "logic", "consequences");
    Section told = rows("automated", columns, decisions, this::row);
    boolean alone = decisions.stream().anyMatch(d -> d.kind() == Kind.SOLELY_AUTOMATED);
    return alone ? told : told.saying(Line.of(wording.text("automated.none")));
  }

  private Table.Row row(AutomatedDecision decision) {
    return new Table.Row(
        facts
            .describe(decision.purpose())
            .map(wording::line)
            .orElseGet(() -> Line.of(decision.purpose().code())),
        List.of(
            kind(decision),
            List.of(wording.line(decision.logic())),
            List.of(wording.line(decision.consequences()))));
  }

  private List<Line> kind(AutomatedDecision decision) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(wording.nameOf("decision", decision.kind())));
    decision.ground().map(RuleId::reference).map(Line::of).ifPresent(lines::add);
    return lines;
  }

  private <T> Section rows(
      String id, List<String> columns, Collection<T> items, Function<T, Table.Row> row) {
    if (items.isEmpty()) {
      return section(id, id + ".none");
    }
    Table table =
        new Table(wording.text(id + ".caption"), columns, items.stream().map(row).toList());
    return new Section(id, wording.text("section." + id), List.of(), List.of(table));
  }

  private Section section(String id, String said) {
    return new Section(
        id, wording.text("section." + id), List.of(Line.of(wording.text(said))), List.of());
  }
}
