package fi.rekisteri.core.store;

import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file of one request. One that was removed is kept empty, so that its number stays taken. */
record RequestFile(Optional<RequestHead> head, List<RequestLine> lines) {
  static final RequestFile REMOVED = new RequestFile(Optional.empty(), List.of());

  RequestFile with(RequestHead next, RequestLine line) {
    List<RequestLine> all = new ArrayList<>(lines);
    all.add(line);
    return new RequestFile(Optional.of(next), List.copyOf(all));
  }
}
