package fi.rekisteri.core.notice;

import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether data leaves the economic area: where to, why, by which tool, and where a copy of it is
 * had (S31, S37, Art. 13(1)(f)).
 */
final class TransferRow {
  private final Teller teller;

  TransferRow(Teller teller) {
    this.teller = teller;
  }

  List<Block> blocks() {
    List<TransferRule> outside =
        teller.draft().transfers().stream().filter(this::isOutside).toList();
    return outside.isEmpty()
        ? List.of(teller.paragraph("transfers.never"))
        : teller.table(
            "transfers", outside, this::entry, "recipient", "country", "necessity", "safeguard");
  }

  /** An organisation of states is outside wherever it sits. */
  private boolean isOutside(TransferRule rule) {
    RegisterDraft draft = teller.draft();
    return !draft.economicArea().contains(rule.country(), teller.day())
        || draft
            .recipient(rule.recipient())
            .flatMap(Recipient::party)
            .filter(NamedParty::internationalOrganisation)
            .isPresent();
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
