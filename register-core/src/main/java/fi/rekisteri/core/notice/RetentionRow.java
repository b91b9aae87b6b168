package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.BookkeepingPeriod;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.retention.RetentionRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How long data is kept, and what may keep it longer (S32, S33, F10, F11, Art. 13(2)(a)). */
final class RetentionRow {
  private final Teller teller;
  private final RetentionPolicy policy;

  RetentionRow(Teller teller) {
    this.teller = teller;
    this.policy = teller.draft().retentionPolicy();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(periods());
    if (!policy.holds().isEmpty()) {
      blocks.add(teller.paragraph("holds.intro"));
      blocks.addAll(
          teller.table("holds", policy.holds(), this::entry, "hold", "fields", "lasting"));
    }
    policy.bookkeepingFor(teller.day()).map(this::books).ifPresent(blocks::add);
    return blocks;
  }

  /** Categories that are kept equally long stand together. */
  private List<Block> periods() {
    Map<List<?>, List<RetentionRule>> equal =
        policy.rules().stream()
            .collect(
                Collectors.groupingBy(
                    rule -> List.of(rule.anchor(), rule.length()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Table.Entry> entries = new ArrayList<>();
    equal.values().forEach(rules -> entries.add(entry(rules)));
    entries.addAll(withoutPeriod());
    return teller.table("retention", entries, one -> one, "categories", "period", "anchor");
  }

  /** Categories of declared fields that nobody has said a period for: told, never left out. */
  private List<Table.Entry> withoutPeriod() {
    Set<DataCategory> answered =
        policy.rules().stream().map(RetentionRule::category).collect(Collectors.toSet());
    List<Line> notStated = List.of(teller.word("declared.notStated"));
    return teller.names().categories().stream()
        .filter(category -> !answered.contains(category))
        .map(category -> Table.Entry.of(teller.names().category(category), notStated, notStated))
        .toList();
  }

  private Table.Entry entry(List<RetentionRule> equal) {
    RetentionRule rule = equal.get(0);
    String categories =
        equal.stream()
            .map(one -> teller.names().category(one.category()).text())
            .distinct()
            .collect(Collectors.joining(", "));
    return Table.Entry.of(
        Line.of(categories),
        List.of(Line.of(teller.words().period(rule.length()))),
        List.of(Line.of(teller.words().nameOf("anchor", rule.anchor()))));
  }

  private Table.Entry entry(HoldRule hold) {
    Line lasting =
        hold.length()
            .map(time -> Map.of("period", teller.words().period(time)))
            .map(parts -> teller.word("holds.period", parts))
            .orElseGet(() -> teller.word("holds.end"));
    List<Line> fields =
        hold.fields().isEmpty()
            ? List.of(teller.word("holds.asNeeded"))
            : teller.names().paths(hold.fields());
    return Table.Entry.of(
        teller.say("holds[" + hold.code() + "].label", hold.label()), fields, List.of(lasting));
  }

  private Block books(BookkeepingPeriod period) {
    Map<String, String> parts =
        Map.of(
            "vouchers", Integer.toString(period.voucherYears()),
            "books", Integer.toString(period.bookYears()),
            "source", period.source().reference());
    return new Block.Paragraph(teller.word("holds.books", parts));
  }
}
