package fi.rekisteri.core.request;

import fi.rekisteri.core.file.RequestBook;
import fi.rekisteri.core.file.RequestHold;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.RequestEvent.Concerned;
import fi.rekisteri.request.RightsRequest;
import java.util.List;
import java.util.Optional;

/** Records whom a request concerns, and keeps what its answer needs until it is answered. */
record Concerning(Files files) {
  RightsRequest person(long number, CustomerId subject) {
    return files.within(
        number,
        (book, file) -> {
          requireKnown(book, subject);
          RightsRequest known = found(book, file, Optional.of(subject));
          RequestHold.place(book, known);
          return known;
        });
  }

  RightsRequest nobody(long number) {
    return files.within(number, (book, file) -> found(book, file, Optional.empty()));
  }

  /** Nothing of whoever was thought to be meant is held any longer. */
  private RightsRequest found(RequestBook book, RightsRequest file, Optional<CustomerId> subject) {
    Concerned now = files.rules().concerned(file, subject);
    if (!file.subject().equals(subject)) {
      RequestHold.releaseAll(book, file);
    }
    return book.add(file, now);
  }

  RightsRequest understood(long number, List<Claim> claims) {
    return files.within(
        number,
        (book, file) -> {
          RightsRequest known = book.add(file, files.rules().understood(file, claims));
          RequestHold.place(book, known);
          return known;
        });
  }

  /** Somebody who was erased meanwhile is answered too; somebody who never was is a mistake. */
  private static void requireKnown(RequestBook book, CustomerId subject) {
    if (book.tx().customers().hold(List.of(subject)).isEmpty()
        && book.tx().customers().tombstone(subject).isEmpty()) {
      throw book.tx().absent(subject);
    }
  }
}
