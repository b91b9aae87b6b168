package fi.rekisteri.core.request;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.RequestRunReport;
import fi.rekisteri.core.file.ItemClocks;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with what waits: effects from the receipt that a crash or a handler kept back, and items
 * that sleep or failed. Each in transactions of its own, so that one keeps nobody else.
 */
record RequestRun(Files files, RegisterDesk desk) {
  private static final String TRIED_AGAIN = "Request {} is tried again, failed with {}";
  private static final Logger LOG = LoggerFactory.getLogger(RequestRun.class);

  /** An item by its place. */
  private record Place(long request, int item) {
    @Override
    public String toString() {
      return request + "/" + item;
    }
  }

  RequestRunReport resume() {
    Set<Place> early = new LinkedHashSet<>();
    open(file -> new AtReceipt(files, desk).isWaiting(file) ? Stream.of(file) : Stream.empty())
        .forEach(file -> early.addAll(failedEarly(file)));
    List<Place> places = open(RequestRun::waiting);
    Set<Place> failed = new LinkedHashSet<>();
    int done = 0;
    for (Place place : places) {
      done += isDone(place, failed) ? 1 : 0;
    }
    int waiting = places.size() - done - failed.size();
    early.addAll(failed);
    return new RequestRunReport(done, waiting, early.stream().map(Place::toString).toList());
  }

  /** What of a file has no effect from its receipt yet, although it was tried. */
  private List<Place> failedEarly(RightsRequest file) {
    AtReceipt receipt = new AtReceipt(files, desk);
    try {
      return places(receipt.takeEffect(file), AtReceipt::hasFailed);
    } catch (RuntimeException failure) {
      LOG.warn(TRIED_AGAIN, file.number(), failure.getClass().getName());
      return places(file, receipt.waiting(file)::contains);
    }
  }

  private boolean isDone(Place place, Set<Place> failed) {
    try {
      CarriedOut carried = new CarryingOut(files, desk).carryOut(place.request(), place.item());
      RequestItem item = carried.file().item(place.item()).orElseThrow();
      if (item.effect().filter(one -> one.state() == EffectState.FAILED).isPresent()) {
        failed.add(place);
      }
      return item.isCarriedOut();
    } catch (RuntimeException failure) { // what it says may tell of people: its type is all
      LOG.warn(TRIED_AGAIN, place, failure.getClass().getName());
      failed.add(place);
      return false;
    }
  }

  private <T> List<T> open(Function<RightsRequest, Stream<T>> wanted) {
    return files.read(
        Optional.empty(),
        "waiting",
        book -> book.read(DueItems.open(book, ItemClocks.NEVER)).stream().flatMap(wanted).toList());
  }

  private static Stream<Place> waiting(RightsRequest file) {
    return places(file, RequestRun::waits).stream();
  }

  private static List<Place> places(RightsRequest file, Predicate<RequestItem> wanted) {
    return file.items().stream()
        .filter(wanted)
        .map(item -> new Place(file.number(), item.number()))
        .toList();
  }

  private static boolean waits(RequestItem item) {
    return item.decision().isPresent()
        && !item.isCarriedOut()
        && item.effect().isPresent()
        && !item.takenBack()
        && !isForHost(item);
  }

  /** Nobody but the host hands a package over, and what is gathered here would reach nobody. */
  private static boolean isForHost(RequestItem item) {
    return item.right() == DataSubjectRight.PORTABILITY
        && item.effect().filter(one -> one.state() == EffectState.ELSEWHERE).isPresent();
  }
}
