package fi.rekisteri.core.manual;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.PaperKind;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an erasure means for paper (S32.5, S38.3). Nobody can erase a sheet: its destruction is
 * ordered, by the rule of the verdict, and pending until somebody confirms it. A sheet goes as a
 * whole, so a verdict on a part orders nothing: it is told that the paper stays.
 */
public record PaperErasure(Act act) {
  /** What undestroyed paper waits for. */
  static final String DESTRUCTION = "DESTRUCTION_CONFIRMED";

  /** Until when a sheet is kept of which a part would go. */
  static final String WHOLE_ERASURE = "WHOLE_ERASURE";

  private static final RuleId PAPER = new RuleId("S38.3");

  SourceErasure answer(SourceOrder order) {
    int left = steps().settled(tx -> order.isWhole() ? ordered(tx, order) : touched(tx, order));
    if (left == 0) {
      return SourceErasure.Removed.last(0);
    }
    return order.isWhole()
        ? new SourceErasure.Pending(left, DESTRUCTION)
        : new SourceErasure.Retained(left, PAPER, Optional.empty(), Optional.of(WHOLE_ERASURE));
  }

  /**
   * Orders that all paper of a person be destroyed, in a transaction of whoever erases, and says
   * how many sheets are left. It may be repeated: what is ordered for the same day or an earlier
   * one stays so.
   *
   * @param tx the transaction
   * @param order everything of a person
   */
  public int ordered(Transaction tx, SourceOrder order) {
    List<PhysicalRecord> left = UndestroyedPaper.of(tx, order.subject());
    DestructionOrder wanted = new DestructionOrder(due(order), order.decidedBy());
    for (PhysicalRecord paper : left) {
      if (isLater(paper, wanted)) {
        steps().step(tx, paper.id(), (rules, before) -> rules.ordered(before, wanted));
      }
    }
    return left.size();
  }

  private static boolean isLater(PhysicalRecord paper, DestructionOrder wanted) {
    return paper.destruction().map(task -> task.order().due().isAfter(wanted.due())).orElse(true);
  }

  private LocalDate due(SourceOrder order) {
    RegisterDefinition definition = act.engine().definition();
    return LocalDate.ofInstant(order.decidedAt(), definition.zone())
        .plus(definition.manualFiling().destruction());
  }

  /** Paper on which data of the erased fields may stand, by its category. */
  private int touched(Transaction tx, SourceOrder order) {
    RegisterDefinition definition = act.engine().definition();
    Set<DataCategory> erased =
        definition.fields().stream()
            .filter(schema -> order.covers(schema.key().path()))
            .map(FieldSchema::category)
            .collect(Collectors.toSet());
    return (int)
        UndestroyedPaper.of(tx, order.subject()).stream()
            .map(paper -> definition.manualFiling().kind(paper.facts().kind()))
            .filter(kind -> kind.map(PaperKind::category).map(erased::contains).orElse(true))
            .count();
  }

  private PaperSteps steps() {
    return new PaperSteps(act.as(Purpose.REGISTER_MAINTENANCE, AuditAction.RECORD_PAPER));
  }
}
