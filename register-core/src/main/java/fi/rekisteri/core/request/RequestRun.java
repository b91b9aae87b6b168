package fi.rekisteri.core.request;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.DemandListener;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.RequestRunReport;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.request.RequestItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes on with items that wait: each in transactions of its own, so that one keeps nobody else. */
record RequestRun(Files files, RegisterDesk desk) {
  /** An item by its place. */
  private record Place(long request, int item) {}

  RequestRunReport resume() {
    List<Place> places = waiting();
    if (places.stream().anyMatch(this::isErasing)) {
      desk.erasures().resume(DemandListener.SILENT);
    }
    int done = 0;
    List<String> failed = new ArrayList<>();
    for (Place place : places) {
      try {
        done += isDone(new CarryingOut(files, desk).carryOut(place.request(), place.item()), place);
      } catch (RegisterException failure) {
        failed.add(place.request() + "/" + place.item());
      }
    }
    return new RequestRunReport(done, places.size() - done - failed.size(), failed);
  }

  private static int isDone(CarriedOut carried, Place place) {
    return carried.file().item(place.item()).filter(RequestItem::isCarriedOut).isPresent() ? 1 : 0;
  }

  private boolean isErasing(Place place) {
    return true;
  }

  private List<Place> waiting() {
    return files.read(
        Optional.empty(),
        "waiting",
        book ->
            DueItems.open(book, files.today()).stream()
                .map(book::read)
                .flatMap(
                    file ->
                        file.items().stream()
                            .filter(RequestRun::waits)
                            .map(item -> new Place(file.number(), item.number())))
                .toList());
  }

  private static boolean waits(RequestItem item) {
    return item.decision().isPresent()
        && !item.isCarriedOut()
        && item.effect().isPresent()
        && !item.takenBack();
  }
}
