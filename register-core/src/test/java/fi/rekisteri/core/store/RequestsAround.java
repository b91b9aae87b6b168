package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.EvidenceVerdict;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.RequestStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes every call on to an intact store of requests. */
class RequestsAround implements RequestStore {
  final RequestStore intact;

  RequestsAround(RequestStore intact) {
    this.intact = intact;
  }

  @Override
  public void append(RequestHead head, RequestLine line) {
    intact.append(head, line);
  }

  @Override
  public List<RequestLine> of(long request) {
    return intact.of(request);
  }

  @Override
  public Optional<RequestHead> head(long request) {
    return intact.head(request);
  }

  @Override
  public long last() {
    return intact.last();
  }

  @Override
  public List<RequestHead> page(long after, int limit) {
    return intact.page(after, limit);
  }

  @Override
  public List<RequestHead> ofSubject(CustomerId subject) {
    return intact.ofSubject(subject);
  }

  @Override
  public List<RequestHead> due(LocalDate through, @Nullable RequestHead after, int limit) {
    return intact.due(through, after, limit);
  }

  @Override
  public long countDue(LocalDate through) {
    return intact.countDue(through);
  }

  @Override
  public List<RequestHead> expired(LocalDate before, long after, int limit) {
    return intact.expired(before, after, limit);
  }

  @Override
  public void remove(EvidenceVerdict verdict) {
    intact.remove(verdict);
  }
}
