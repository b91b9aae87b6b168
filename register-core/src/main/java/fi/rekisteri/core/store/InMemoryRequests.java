package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.EvidenceVerdict;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.RequestStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of requests, request by request. */
record InMemoryRequests(Tables tables, UndoLog undo) implements RequestStore {
  private static final Comparator<RequestHead> BY_DAY =
      Comparator.comparing(RequestHead::nextDay).thenComparing(RequestHead::request);

  @Override
  public void append(RequestHead head, RequestLine line) {
    head.requireOf(line);
    RequestFile before = kept(line.request());
    boolean isNext =
        line.number() == 1
            ? line.request() == last() + 1
            : !before.lines().isEmpty() && line.number() == before.lines().size() + 1;
    if (!isNext) {
      throw Refusals.requestNotNext(line.request());
    }
    undo.put(tables.requests, line.request(), before.with(head, Copies.of(line)));
  }

  @Override
  public List<RequestLine> of(long request) {
    return kept(request).lines().stream().map(Copies::of).toList();
  }

  @Override
  public Optional<RequestHead> head(long request) {
    return kept(request).head();
  }

  private RequestFile kept(long request) {
    return tables.requests.getOrDefault(request, RequestFile.REMOVED);
  }

  @Override
  public long last() {
    return tables.requests.isEmpty() ? 0 : tables.requests.lastKey();
  }

  @Override
  public List<RequestHead> page(long after, int limit) {
    return heads(after).limit(Refusals.requireLimit(limit)).toList();
  }

  @Override
  public List<RequestHead> ofSubject(CustomerId subject) {
    return heads(0).filter(head -> head.subject().filter(subject::equals).isPresent()).toList();
  }

  @Override
  public List<RequestHead> due(LocalDate through, @Nullable RequestHead after, int limit) {
    return isDue(through)
        .filter(head -> after == null || BY_DAY.compare(head, after) > 0)
        .sorted(BY_DAY)
        .limit(Refusals.requireLimit(limit))
        .toList();
  }

  @Override
  public long countDue(LocalDate through) {
    return isDue(through).count();
  }

  private Stream<RequestHead> isDue(LocalDate through) {
    return heads(0).filter(RequestHead::isOpen).filter(head -> !head.nextDay().isAfter(through));
  }

  @Override
  public List<RequestHead> expired(LocalDate before, long after, int limit) {
    return heads(after)
        .filter(head -> head.keptThrough().filter(day -> day.isBefore(before)).isPresent())
        .limit(Refusals.requireLimit(limit))
        .toList();
  }

  private Stream<RequestHead> heads(long after) {
    return tables.requests.tailMap(after, false).values().stream()
        .flatMap(file -> file.head().stream());
  }

  @Override
  public void remove(EvidenceVerdict verdict) {
    if (tables.requests.containsKey(verdict.request())) {
      undo.put(tables.requests, verdict.request(), RequestFile.REMOVED);
    }
  }
}
