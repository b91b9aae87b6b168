package fi.rekisteri.core.notice;

import fi.rekisteri.core.abroad.Abroad;
import fi.rekisteri.core.abroad.UntoldTransfer;
import fi.rekisteri.core.page.Line;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether data leaves the economic area: where to, why, by which tool, and where a copy of it is
 * had (S31, S37, Art. 13(1)(f)).
 */
final class TransferRow {
  private final Teller teller;
  private final Abroad abroad;

  TransferRow(Teller teller) {
    this.teller = teller;
    this.abroad = new Abroad(teller.draft(), Optional.of(teller.day()));
  }

  List<Block> blocks() {
    List<Table.Entry> entries = new ArrayList<>();
    abroad.rules(teller.draft().transfers()).forEach(rule -> entries.add(entry(rule)));
    abroad.untold().forEach(one -> entries.add(entry(one)));
    return entries.isEmpty()
        ? nothing()
        : teller.table(
            "transfers", entries, one -> one, "recipient", "country", "necessity", "safeguard");
  }

  private List<Block> nothing() {
    return abroad.isDescribed() ? List.of(teller.paragraph("transfers.never")) : teller.notStated();
  }

  /** Somebody outside receives data, and nobody said why or by which right. */
  private Table.Entry entry(UntoldTransfer one) {
    List<Line> notStated = List.of(teller.word("declared.notStated"));
    return Table.Entry.of(
        teller.names().recipient(one.recipient()),
        List.of(teller.names().country(one.country())),
        notStated,
        notStated);
  }

  private Table.Entry entry(TransferRule rule) {
    String path = "transfers[" + rule.recipient() + "/" + rule.country() + "].necessity";
    return Table.Entry.of(
        teller.names().recipient(rule.recipient()),
        List.of(teller.names().country(rule.country())),
        rule.necessity().map(why -> teller.say(path, why)).stream().toList(),
        rule.toolOn(teller.day())
            .map(this::tool)
            .orElseGet(() -> List.of(teller.word("tool.none"))));
  }

  private List<Line> tool(TransferTool tool) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(teller.words().nameOf("tool", tool.kind())));
    lines.add(Line.of(tool.reference()));
    tool.copyAvailableAt()
        .map(place -> Line.web(place).labelled(teller.words().text("tool.copy")))
        .ifPresent(lines::add);
    if (isCopyAskedFor(tool)) {
      lines.add(teller.word("tool.ask"));
    }
    return lines;
  }

  /** Where no place is named, people get a copy of the safeguards by asking. */
  private static boolean isCopyAskedFor(TransferTool tool) {
    return tool.copyAvailableAt().isEmpty()
        && !tool.kind().isDerogation()
        && tool.kind() != TransferTool.Kind.ADEQUACY_DECISION;
  }
}
