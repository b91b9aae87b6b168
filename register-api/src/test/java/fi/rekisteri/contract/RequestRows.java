package fi.rekisteri.contract;

import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestStore;
import fi.rekisteri.store.StorageTransaction;
import java.util.List;
import java.util.Optional;

/** Two requests, work that writes to their store in each way, and how they look. */
final class RequestRows {
  private final Requests requests;
  private final RequestHead open;

  RequestRows(RegisterStorage storage, Samples samples) {
    requests = new Requests(storage, samples);
    open = requests.open(1, samples.id());
    requests.closed(requests.open(2, samples.id()), Requests.DAY);
  }

  void write(StorageTransaction tx) {
    RequestHead fresh =
        new RequestHead(3, open.subject(), Requests.DAY, Requests.NEVER, Optional.empty(), 1);
    RequestHead next =
        new RequestHead(
            1, open.subject(), Requests.DAY, Requests.NEVER, Optional.of(Requests.DAY), 2);
    tx.requests().append(fresh, requests.line(fresh));
    tx.requests().append(next, requests.line(next));
    tx.requests().remove(Requests.verdict(2));
  }

  static void show(List<String> lines, StorageTransaction tx, Samples samples) {
    RequestStore store = tx.requests();
    store.page(0, Calls.ALL).forEach(head -> lines.add("request " + head));
    store.due(Requests.NEVER, null, Calls.ALL).forEach(head -> lines.add("due request " + head));
    store.expired(Requests.NEVER, 0, Calls.ALL).forEach(head -> lines.add("expired " + head));
    for (long request = 1; request <= store.last(); request++) {
      lines.add("head " + request + " " + store.head(request));
      store.of(request).forEach(line -> lines.add("line " + Fingerprint.of(line)));
    }
    samples
        .ids()
        .forEach(id -> store.ofSubject(id).forEach(head -> lines.add("requested by " + id + head)));
  }
}
