package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.AutomatedDecision.Kind;
import fi.rekisteri.processing.RuleId;
import java.util.ArrayList;
import java.util.List;

/** Profiling and automated decisions: how they work and what they mean (S66, Art. 13(2)(f)). */
final class ProfilingRow {
  private final Teller teller;

  ProfilingRow(Teller teller) {
    this.teller = teller;
  }

  List<Block> blocks() {
    return teller.draft().automatedDecisions().fold(this::declared, this::none, teller::notStated);
  }

  private List<Block> none() {
    List<Block> blocks = new ArrayList<>(teller.none());
    blocks.add(teller.paragraph("automated.never"));
    return blocks;
  }

  private List<Block> declared(List<AutomatedDecision> decisions) {
    List<Block> blocks = new ArrayList<>();
    if (decisions.stream().noneMatch(one -> one.kind() == Kind.SOLELY_AUTOMATED)) {
      blocks.add(teller.paragraph("automated.never"));
    }
    blocks.addAll(
        teller.table(
            "automated", decisions, this::entry, "purpose", "kind", "logic", "consequences"));
    return blocks;
  }

  private Table.Entry entry(AutomatedDecision decision) {
    String path = "automatedDecisions[" + decision.purpose() + "]";
    List<Line> kind = new ArrayList<>();
    kind.add(Line.of(teller.words().nameOf("decision", decision.kind())));
    decision.ground().map(RuleId::reference).map(Line::of).ifPresent(kind::add);
    return Table.Entry.of(
        teller.names().purpose(decision.purpose()),
        kind,
        List.of(teller.say(path + ".logic", decision.logic())),
        List.of(teller.say(path + ".consequences", decision.consequences())));
  }
}
