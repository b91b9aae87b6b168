package fi.rekisteri.contract;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.EvidenceVerdict;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls of the files of requests, each in a transaction of its own, and samples for them. */
record Requests(RegisterStorage storage, Samples samples) {
  static final LocalDate DAY = LocalDate.of(2028, 2, 29);
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** A request with its first line. */
  RequestHead open(long request, Optional<CustomerId> subject, LocalDate nextDay) {
    return append(new RequestHead(request, subject, DAY, nextDay, Optional.empty(), 1));
  }

  /** A request of a person. */
  RequestHead open(long request, CustomerId subject) {
    return open(request, Optional.of(subject), DAY);
  }

  /** The next line of an open request, which is due on another day from now on. */
  RequestHead movedTo(LocalDate nextDay, RequestHead head) {
    return append(next(head, nextDay, Optional.empty()));
  }

  /** The last line of a request, which is kept through a day. */
  RequestHead closed(RequestHead head, LocalDate keptThrough) {
    return append(next(head, NEVER, Optional.of(keptThrough)));
  }

  private static RequestHead next(RequestHead head, LocalDate day, Optional<LocalDate> kept) {
    return new RequestHead(
        head.request(), head.subject(), head.receivedOn(), day, kept, head.lines() + 1);
  }

  RequestHead append(RequestHead head) {
    return append(head, line(head));
  }

  RequestHead append(RequestHead head, RequestLine line) {
    new Calls(storage).run(tx -> tx.requests().append(head, line));
    return head;
  }

  /** Some last line of a request. */
  RequestLine line(RequestHead head) {
    return new RequestLine(
        head.request(), head.lines(), Samples.BEGINNING, "clerk", "RECEIVED", samples.bytes(90));
  }

  void remove(long request) {
    new Calls(storage).run(tx -> tx.requests().remove(verdict(request)));
  }

  static EvidenceVerdict verdict(long request) {
    return new EvidenceVerdict(request, new RuleId("Art. 5(1)(e)"), Samples.BEGINNING);
  }

  /** The lines of a request, as text. */
  List<String> of(long request) {
    return texts(lines(request).toArray(RequestLine[]::new));
  }

  List<RequestLine> lines(long request) {
    return storage.inTransaction(tx -> tx.requests().of(request));
  }

  static List<String> texts(RequestLine... lines) {
    return Arrays.stream(lines).map(Fingerprint::of).toList();
  }

  Optional<RequestHead> head(long request) {
    return storage.inTransaction(tx -> tx.requests().head(request));
  }

  long last() {
    return storage.inTransaction(tx -> tx.requests().last());
  }

  List<RequestHead> ofSubject(CustomerId subject) {
    return storage.inTransaction(tx -> tx.requests().ofSubject(subject));
  }

  /** All requests, by pages of a size. */
  List<RequestHead> all(int size) {
    return Pages.<RequestHead>all(
        size, last -> storage.inTransaction(tx -> tx.requests().page(number(last), size)));
  }

  /** All that are due, by pages of a size. */
  List<RequestHead> due(LocalDate through, int size) {
    return Pages.<RequestHead>all(
        size, last -> storage.inTransaction(tx -> tx.requests().due(through, last, size)));
  }

  long countDue(LocalDate through) {
    return storage.inTransaction(tx -> tx.requests().countDue(through));
  }

  /** All that are kept no longer, by pages of a size. */
  List<RequestHead> expired(LocalDate before, int size) {
    return Pages.<RequestHead>all(
        size,
        last -> storage.inTransaction(tx -> tx.requests().expired(before, number(last), size)));
  }

  private static long number(@Nullable RequestHead last) {
    return last == null ? 0 : last.request();
  }
}
