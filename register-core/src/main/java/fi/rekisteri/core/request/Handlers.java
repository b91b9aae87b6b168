package fi.rekisteri.core.request;

import fi.rekisteri.request.Decision;
import fi.rekisteri.request.HandlerOrder;
import fi.rekisteri.request.HandlerReport;
import fi.rekisteri.request.RequestHandler;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.rights.RefusedItem;
import java.util.List;
import java.util.Set;

/**
 * Asks the host's handlers, each in the order of names; one that fails keeps nobody from the rest.
 */
record Handlers(List<RequestHandler> all) {
  List<HandlerReport> carryOut(Work work) {
    HandlerOrder order =
        new HandlerOrder(
            work.file().number(),
            work.item().number(),
            work.subject(),
            work.item().claim(),
            leftOut(work.item()));
    return all.stream()
        .filter(handler -> handler.rights().contains(work.item().right()))
        .map(handler -> reported(handler, order))
        .toList();
  }

  private static Set<String> leftOut(RequestItem item) {
    return item.decision().flatMap(Decision::refused).map(RefusedItem::fields).orElse(Set.of());
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
