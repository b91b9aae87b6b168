package fi.rekisteri.core.request;

import fi.rekisteri.core.effect.RefusedStep;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.RequestEntry;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.request.Telling;

/** When the file of a request is work no more but evidence, and what it takes from then on. */
final class Evidence {
  private Evidence() {}

  /** Whether nothing is left to do, data asked for to identify the person included (G12.6). */
  static boolean isComplete(RightsRequest file) {
    boolean settled =
        file.items().isEmpty()
            ? file.asksNothing()
            : file.items().stream().allMatch(item -> item.state() == ItemState.CLOSED);
    return settled && IdentityCheck.outstanding(file.checks()).isEmpty();
  }

  /** Refuses anything else that was added to a closed file, also by somebody who came too late. */
  static RightsRequest requireOnly(RightsRequest before, RightsRequest after) {
    boolean more =
        after.entries().stream()
            .skip(before.entries().size())
            .map(RequestEntry::event)
            .anyMatch(event -> !isTakenClosed(event));
    if (!before.isOpen() && more) {
      throw RefusedStep.because("request " + before.number() + " is closed");
    }
    return after;
  }

  private static boolean isTakenClosed(RequestEvent event) {
    return event instanceof RequestEvent.Complained
        || event instanceof RequestEvent.Told told
            && told.telling().what() == Telling.Kind.COMPLETION;
  }
}
