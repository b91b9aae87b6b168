package fi.rekisteri.core.request;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.RequestRunReport;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with what waits: effects from the receipt that a crash or a handler kept back, and items
 * that sleep or failed. Each in transactions of its own, so that one keeps nobody else.
 */
record RequestRun(Files files, RegisterDesk desk) {
  /** Before the day on which no closed file is due. */
  private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 30);

  private static final Logger LOG = LoggerFactory.getLogger(RequestRun.class);

  /** An item by its place. */
  private record Place(long request, int item) {
    @Override
    public String toString() {
      return request + "/" + item;
    }
  }

  RequestRunReport resume() {
    List<Place> failed = new ArrayList<>();
    AtReceipt early = new AtReceipt(files, desk);
    open(file -> early.isWaiting(file) ? Stream.of(file) : Stream.empty())
        .forEach(
            file -> attempt(new Place(file.number(), 0), failed, () -> early.takeEffect(file)));
    failed.clear();
    List<Place> places = open(RequestRun::waiting);
    int done = 0;
    for (Place place : places) {
      done += isDone(place, failed) ? 1 : 0;
    }
    List<String> told = failed.stream().map(Place::toString).toList();
    return new RequestRunReport(done, places.size() - done - failed.size(), told);
  }

  private boolean isDone(Place place, List<Place> failed) {
    CarryingOut work = new CarryingOut(files, desk);
    CarriedOut[] carried = new CarriedOut[1];
    attempt(place, failed, () -> carried[0] = work.carryOut(place.request(), place.item()));
    if (carried[0] == null) {
      return false;
    }
    RequestItem item = carried[0].file().item(place.item()).orElseThrow();
    if (item.effect().filter(one -> one.state() == EffectState.FAILED).isPresent()) {
      failed.add(place);
    }
    return item.isCarriedOut();
  }

  /** What is thrown may tell of people: its type is all that is kept. */
  private static void attempt(Place place, List<Place> failed, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.warn("Item {} is tried again, failed with {}", place, failure.getClass().getName());
      failed.add(place);
    }
  }

  private <T> List<T> open(Function<RightsRequest, Stream<T>> wanted) {
    return files.read(
        Optional.empty(),
        "waiting",
        book -> DueItems.open(book, ANY_DAY).stream().map(book::read).flatMap(wanted).toList());
  }

  private static Stream<Place> waiting(RightsRequest file) {
    return file.items().stream()
        .filter(RequestRun::waits)
        .map(item -> new Place(file.number(), item.number()));
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
