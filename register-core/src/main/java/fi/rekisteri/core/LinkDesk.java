package fi.rekisteri.core;

import fi.rekisteri.OwnRegisters;
import fi.rekisteri.Segment;
import fi.rekisteri.SharedPage;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.core.handover.LinkGuard;
import fi.rekisteri.core.link.Sharing;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Withholding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The controller's other registers, in the hands of one actor: admits each page, or says no. */
record LinkDesk(Engine engine, Caller caller) implements OwnRegisters {
  @Override
  public SharedPage share(Segment segment, @Nullable CustomerId after, int limit) {
    PageLimit.require(limit);
    Act act = new Act(engine, caller, segment.purpose(), AuditAction.SHARE);
    act.admit(Operation.READ, Optional.empty());
    RegisterLink link = link(act, segment);
    requireScope(act, link);
    return new Sharing(act, link, segment).page(after, limit);
  }

  private RegisterLink link(Act act, Segment segment) {
    LinkGuard guard = new LinkGuard(engine.definition());
    Optional<RegisterLink> link = guard.link(segment.to(), segment.purpose());
    if (link.isEmpty()) {
      Refused refused = guard.refusal(segment.to(), segment.purpose());
      act.recordRefusal(refused.code());
      throw refused.denied();
    }
    return link.get();
  }

  /** Whoever may not touch a field of the link may not let it flow either (S41.2). */
  private static void requireScope(Act act, RegisterLink link) {
    if (act.decisions().decide(act.purpose()) instanceof Permitted permitted) {
      for (FieldKey<?> field : link.fields()) {
        Optional<Withholding> withheld = permitted.withholding(field);
        if (withheld.isPresent()) {
          throw act.refuseField(Optional.empty(), field.path(), withheld.get().code());
        }
      }
    }
  }
}
