package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.ConsentDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people are asked to consent to, and how they withdraw it (S15, Art. 13(2)(c), L26). */
final class ConsentRow {
  private final Teller teller;

  ConsentRow(Teller teller) {
    this.teller = teller;
  }

  List<Block> blocks() {
    return teller.draft().consent().fold(this::asked, teller::none, teller::notStated);
  }

  private List<Block> asked(List<ConsentDefinition> consents) {
    return teller.table("consents", consents, this::entry, "purpose", "wording", "withdrawal");
  }

  private Table.Entry entry(ConsentDefinition consent) {
    String path = "consent[" + consent.purpose() + "]";
    List<Line> wording = new ArrayList<>();
    wording.add(teller.say(path + ".wording", consent.wording()));
    consent
        .validity()
        .map(time -> Map.of("period", teller.words().period(time)))
        .map(parts -> teller.word("consents.validity", parts))
        .ifPresent(wording::add);
    return Table.Entry.of(
        teller.names().purpose(consent.purpose()),
        wording,
        List.of(teller.say(path + ".withdrawal", consent.withdrawal())));
  }
}
