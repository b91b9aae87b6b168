package fi.rekisteri.core.request;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.effect.Objected;
import fi.rekisteri.core.file.RequestBook;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.HandlerReport;
import fi.rekisteri.request.RequestEvent.Decided;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has effect from its receipt, whatever is decided later: prohibitions and withdrawals for
 * good (Art. 7(3), 21(3); S70.2), objections and restrictions until the decision (S81, S82). An
 * item that fails keeps no other of the letter from its effect.
 */
record AtReceipt(Files files, RegisterDesk desk) {
  private static final Set<DataSubjectRight> ABSOLUTE =
      EnumSet.of(
          DataSubjectRight.MARKETING_OBJECTION,
          DataSubjectRight.PUBLICATION_PROHIBITION,
          DataSubjectRight.CONSENT_WITHDRAWAL);
  private static final Set<DataSubjectRight> UNTIL_DECIDED =
      EnumSet.of(DataSubjectRight.OBJECTION, DataSubjectRight.RESTRICTION);

  /** Whether something of a file waits for its effect: after a crash, or a handler that failed. */
  boolean isWaiting(RightsRequest file) {
    return !waiting(file).isEmpty();
  }

  /** The items of a file of which that is so. */
  List<RequestItem> waiting(RightsRequest file) {
    return file.isOpen() && file.subject().isPresent()
        ? file.items().stream().filter(this::isWaiting).toList()
        : List.of();
  }

  /** What a crash kept back has its effect before it is decided, so that a refusal ends it. */
  void catchUp(long number) {
    RightsRequest file = files.peek(number);
    if (isWaiting(file)) {
      takeEffect(file);
    }
  }

  RightsRequest takeEffect(RightsRequest file) {
    RightsRequest after = file;
    RegisterException first = null;
    for (RequestItem item : file.items()) {
      try {
        after = isWaiting(item) ? takeEffect(after, item) : after;
      } catch (RegisterException failed) {
        first = first(first, failed);
      }
    }
    if (first != null) {
      throw first;
    }
    return after;
  }

  private static RegisterException first(
      @Nullable RegisterException before, RegisterException failed) {
    if (before == null) {
      return failed;
    }
    before.addSuppressed(failed);
    return before;
  }

  private boolean isWaiting(RequestItem item) {
    boolean early = isAbsolute(item) || UNTIL_DECIDED.contains(item.right());
    return early
        && item.state().isUnanswered()
        && (item.effect().isEmpty() ? isUndecided(item) : hasFailed(item));
  }

  /** An absolute one that was decided here, and is not carried out yet, is gone on with. */
  private boolean isUndecided(RequestItem item) {
    return item.decision().isEmpty() || isAbsolute(item);
  }

  /** Whether a handler failed to give an item its effect until the decision. */
  static boolean hasFailed(RequestItem item) {
    return item.decision().isEmpty()
        && item.effect()
            .filter(effect -> effect.state() == EffectState.PROVISIONAL)
            .filter(
                effect ->
                    effect.handlers().stream()
                        .anyMatch(one -> one.state() == HandlerReport.State.FAILED))
            .isPresent();
  }

  private boolean isAbsolute(RequestItem item) {
    return ABSOLUTE.contains(item.right())
        || item.claim() instanceof Claim.Objecting objecting
            && Objected.isAbsolute(files.engine().definition(), objecting.purpose());
  }

  private RightsRequest takeEffect(RightsRequest file, RequestItem item) {
    CarryingOut work = new CarryingOut(files, desk);
    if (!isAbsolute(item)) {
      return work.provisionally(file, item);
    }
    files.within(file.number(), (book, before) -> granted(book, before, item.number()));
    return work.carryOut(file.number(), item.number()).file();
  }

  private static RightsRequest granted(RequestBook book, RightsRequest file, int number) {
    return RequestRules.item(file, number).decision().isPresent()
        ? file
        : book.add(file, new Decided(number, Decision.granted()));
  }
}
