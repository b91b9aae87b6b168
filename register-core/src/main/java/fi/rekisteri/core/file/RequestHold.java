package fi.rekisteri.core.file;

import static fi.rekisteri.retention.HoldRule.OPEN_REQUEST;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.store.HoldLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds the data that an open request is about: what is asked for must not go before the answer
 * (S83; the evidence of an open case). It ends with the answer.
 */
public final class RequestHold {
  private static final String ANSWERED = "REQUEST_ANSWERED";

  private RequestHold() {}

  /** Places a hold for each item that needs one, where it is declared and was never there. */
  public static void place(RequestBook book, RightsRequest file) {
    if (file.subject().isEmpty() || !isDeclared(book)) {
      return;
    }
    List<UUID> there = placed(book, file).stream().map(HoldLine::id).toList();
    List<UUID> needed = needed(file).stream().filter(id -> !there.contains(id)).toList();
    CustomerId subject = file.subject().orElseThrow();
    if (!needed.isEmpty() && !book.tx().customers().hold(List.of(subject)).isEmpty()) {
      needed.forEach(id -> book.tx().holds().place(line(book, file, id)));
      book.look(subject);
    }
  }

  private static HoldLine line(RequestBook book, RightsRequest file, UUID id) {
    return new HoldLine(
        id,
        file.subject().orElseThrow(),
        OPEN_REQUEST,
        book.act().engine().now(),
        file.receivedOn(),
        Optional.empty(),
        Optional.of(ANSWERED),
        Optional.empty());
  }

  /** Releases those of items that wait for no answer that needs the data. */
  public static void release(RequestBook book, RightsRequest file) {
    if (file.subject().isPresent() && !file.items().isEmpty()) {
      release(book, file, needed(file));
    }
  }

  /** Releases all, where somebody else turned out to be meant. */
  public static void releaseAll(RequestBook book, RightsRequest file) {
    if (file.subject().isPresent()) {
      release(book, file, List.of());
    }
  }

  private static void release(RequestBook book, RightsRequest file, List<UUID> needed) {
    for (HoldLine line : placed(book, file)) {
      if (line.releasedAt().isEmpty() && !needed.contains(line.id())) {
        book.tx().holds().release(line.id(), book.act().engine().now());
        book.look(line.subject());
      }
    }
  }

  private static boolean isDeclared(RequestBook book) {
    return book.act().engine().definition().retentionPolicy().hold(OPEN_REQUEST).isPresent();
  }

  private static List<UUID> needed(RightsRequest file) {
    return file.items().stream()
        .filter(item -> NeededData.isNeeded(file, item))
        .map(item -> id(file, item))
        .toList();
  }

  private static List<HoldLine> placed(RequestBook book, RightsRequest file) {
    List<UUID> own = file.items().stream().map(item -> id(file, item)).toList();
    return book.tx().holds().ofSubjects(List.of(file.subject().orElseThrow())).stream()
        .filter(line -> own.contains(line.id()))
        .toList();
  }

  /** The same for an item, however often it is asked for. */
  private static UUID id(RightsRequest file, RequestItem item) {
    String name =
        "rekisteri request "
            + file.number()
            + "/"
            + item.number()
            + " of "
            + file.subject().orElseThrow();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
