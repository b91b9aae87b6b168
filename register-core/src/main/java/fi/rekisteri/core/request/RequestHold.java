package fi.rekisteri.core.request;

import static fi.rekisteri.retention.HoldRule.OPEN_REQUEST;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.store.HoldLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds the data that an open request is about: what is asked for must not go before the answer
 * (S83; the evidence of an open case). It ends with the answer.
 */
final class RequestHold {
  private static final String ANSWERED = "REQUEST_ANSWERED";

  private RequestHold() {}

  /** Places the hold where one is needed, declared, and not there. */
  static void place(RequestBook book, RightsRequest file) {
    CustomerId subject = file.subject().orElseThrow();
    if (!Concerning.needsData(file) || !isDeclared(book) || find(book, file).isPresent()) {
      return;
    }
    Instant now = book.act().engine().now();
    LocalDate from = file.receivedOn();
    HoldLine line =
        new HoldLine(
            id(file),
            subject,
            OPEN_REQUEST,
            now,
            from,
            Optional.empty(),
            Optional.of(ANSWERED),
            Optional.empty());
    if (!book.tx().customers().hold(List.of(subject)).isEmpty()) {
      book.tx().holds().place(line);
      book.look(subject);
    }
  }

  /** Releases it once nothing waits for an answer that needs the data. */
  static void release(RequestBook book, RightsRequest file) {
    if (file.subject().isEmpty() || Concerning.needsData(file)) {
      return;
    }
    find(book, file)
        .filter(line -> line.releasedAt().isEmpty())
        .ifPresent(
            line -> {
              book.tx().holds().release(line.id(), book.act().engine().now());
              book.look(line.subject());
            });
  }

  private static boolean isDeclared(RequestBook book) {
    return book.act().engine().definition().retentionPolicy().hold(OPEN_REQUEST).isPresent();
  }

  private static Optional<HoldLine> find(RequestBook book, RightsRequest file) {
    UUID id = id(file);
    return book.tx().holds().ofSubjects(List.of(file.subject().orElseThrow())).stream()
        .filter(line -> line.id().equals(id))
        .findFirst();
  }

  /** The same for a request, however often it is asked for. */
  private static UUID id(RightsRequest file) {
    String name = "rekisteri request " + file.number() + " of " + file.subject().orElseThrow();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
