package fi.rekisteri.core.effect;

import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.HandlerOrder;
import fi.rekisteri.request.HandlerReport;
import fi.rekisteri.request.RequestHandler;
import fi.rekisteri.request.RequestItem;
import java.util.List;
import java.util.Optional;

/**
 * Asks the host's handlers, each in the order of names; one that fails keeps nobody from the rest,
 * and one that has answered for this stage that it is done is not asked again.
 */
public record Handlers(List<RequestHandler> all) {
  public List<HandlerReport> carryOut(Work work) {
    HandlerOrder order =
        new HandlerOrder(
            work.file().number(),
            work.item().number(),
            work.subject(),
            work.item().claim(),
            stage(work),
            work.leftOut());
    return all.stream()
        .filter(handler -> handler.rights().contains(work.item().right()))
        .map(handler -> before(work.item(), handler).orElseGet(() -> reported(handler, order)))
        .toList();
  }

  private static HandlerOrder.Stage stage(Work work) {
    if (!work.isDecided()) {
      return HandlerOrder.Stage.UNTIL_DECIDED;
    }
    return work.isGranted() ? HandlerOrder.Stage.GRANTED : HandlerOrder.Stage.ENDED;
  }

  /** What was done until the decision says nothing of what is to be done by it. */
  private static Optional<HandlerReport> before(RequestItem item, RequestHandler handler) {
    return item.effect()
        .filter(one -> (one.state() == EffectState.PROVISIONAL) == item.decision().isEmpty())
        .map(Effect::handlers)
        .flatMap(
            reports ->
                reports.stream()
                    .filter(one -> one.handler().equals(handler.name()))
                    .filter(one -> one.state() == HandlerReport.State.DONE)
                    .findFirst());
  }

  /** What it throws may name people: its type is all that is kept. */
  private static HandlerReport reported(RequestHandler handler, HandlerOrder order) {
    String name = handler.name();
    try {
      return handler
          .carryOut(order)
          .fold(
              done -> new HandlerReport(name, HandlerReport.State.DONE, done.count(), ""),
              kept ->
                  new HandlerReport(
                      name, HandlerReport.State.RETAINED, kept.count(), kept.reason()));
    } catch (RuntimeException failure) {
      return new HandlerReport(
          name, HandlerReport.State.FAILED, 0, failure.getClass().getSimpleName());
    }
  }
}
