package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.publication.PublicationList;
import java.util.ArrayList;
import java.util.List;

/** To whom data is regularly disclosed, and on which ground: a closed list (S29, S30, S34, S35). */
final class DisclosureRow {
  private final Teller teller;

  DisclosureRow(Teller teller) {
    this.teller = teller;
  }

  static Line ground(Teller teller, DisclosureRule rule) {
    return teller.say("disclosureRules[" + rule.ground() + "].description", rule.description());
  }

  List<Block> blocks() {
    List<DisclosureRule> rules = teller.draft().disclosureRules();
    List<Block> blocks = new ArrayList<>();
    if (!rules.isEmpty()) {
      blocks.add(teller.paragraph("disclosures.closed"));
    } else if (!teller.draft().activities().isEmpty()) {
      blocks.add(teller.paragraph("disclosures.never"));
    }
    blocks.addAll(
        teller.table(
            "disclosures", rules, this::entry, "ground", "recipient", "fields", "purpose"));
    if (!teller.draft().lists().isEmpty()) {
      blocks.addAll(
          teller.table(
              "lists", teller.draft().lists(), this::entry, "list", "recipient", "fields"));
    }
    return blocks;
  }

  private Table.Entry entry(DisclosureRule rule) {
    return Table.Entry.of(
        ground(teller, rule),
        rule.recipients().stream().sorted().map(teller.names()::recipient).toList(),
        teller.names().fields(rule.fields()),
        List.of(teller.names().purpose(rule.purpose())));
  }

  private Table.Entry entry(PublicationList list) {
    return Table.Entry.of(
        teller.say("lists[" + list.code() + "].title", list.title()),
        list.recipient().map(teller.names()::recipient).stream().toList(),
        teller.names().fields(list.fields()));
  }
}
