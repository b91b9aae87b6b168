package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who receives data, in which role, which data and on which ground (S14, Art. 13(1)(e)): named
 * where they are known (C-154/21). The grounds are the very rules that the row of disclosures tells
 * (S34).
 */
final class RecipientRow {
  private final Teller teller;
  private final Map<String, List<Line>> grounds = new HashMap<>();

  RecipientRow(Teller teller) {
    this.teller = teller;
    for (DisclosureRule rule : teller.draft().disclosureRules()) {
      Line ground = DisclosureRow.ground(teller, rule);
      rule.recipients()
          .forEach(code -> grounds.computeIfAbsent(code, one -> new ArrayList<>()).add(ground));
    }
  }

  List<Block> blocks() {
    List<Recipient> recipients = teller.draft().recipients();
    List<Block> blocks =
        new ArrayList<>(
            teller.table(
                "recipients",
                recipients,
                this::entry,
                "recipient",
                "recipientRole",
                "grounds",
                "fields",
                "country"));
    if (recipients.stream().anyMatch(RecipientRow::isUnnamed)) {
      blocks.add(teller.paragraph("recipients.waiting"));
    }
    return blocks;
  }

  /** Whoever reads what is published is nobody in particular, and never named. */
  private static boolean isUnnamed(Recipient recipient) {
    return recipient.party().isEmpty() && recipient.role() != Recipient.Role.PUBLIC;
  }

  private Table.Entry entry(Recipient recipient) {
    return Table.Entry.of(
        teller.names().recipient(recipient),
        role(recipient),
        grounds.getOrDefault(recipient.code(), List.of()),
        scope(recipient),
        country(recipient));
  }

  private List<Line> role(Recipient recipient) {
    List<Line> lines = new ArrayList<>();
    recipient.party().ifPresent(named -> lines.add(teller.names().category(recipient)));
    lines.add(Line.of(teller.words().nameOf("recipient", recipient.role())));
    recipient.party().flatMap(NamedParty::agreement).stream()
        .filter(signed -> signed.isInForceOn(teller.day()))
        .flatMap(signed -> signed.subProcessors().stream())
        .filter(other -> other.approved().cover(teller.day()))
        .map(this::subProcessor)
        .forEach(lines::add);
    return lines;
  }

  private Line subProcessor(SubProcessor other) {
    return Line.of(other.name() + ", " + teller.names().country(other.country()).text())
        .labelled(teller.words().text("recipients.subProcessor"));
  }

  private List<Line> scope(Recipient recipient) {
    List<Line> lines = new ArrayList<>(teller.names().fields(recipient.fields()));
    String path = "recipients[" + recipient.code() + "].reasonForAll";
    recipient.reasonForAll().map(reason -> teller.say(path, reason)).ifPresent(lines::add);
    return lines;
  }

  private List<Line> country(Recipient recipient) {
    List<Line> lines = new ArrayList<>();
    recipient.party().ifPresent(party -> lines.add(teller.names().country(party.country())));
    if (isUnnamed(recipient)) {
      lines.add(teller.word("recipients.unnamed"));
    }
    if (recipient.party().filter(NamedParty::internationalOrganisation).isPresent()) {
      lines.add(teller.word("recipients.ofStates"));
    }
    return lines;
  }
}
