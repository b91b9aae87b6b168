package fi.rekisteri.request;

import fi.rekisteri.identity.IdentityAsk;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.request.RequestEvent.Checked;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What more was asked to identify the person: each check as it stands, not each word of it. */
record ChecksSoFar(List<RequestEntry> entries) {
  /** What makes a check the same one. */
  private record Asking(IdentityAsk ask, Instant at) {}

  List<IdentityCheck> checks() {
    Map<Asking, IdentityCheck> checks = new LinkedHashMap<>();
    for (RequestEntry entry : entries) {
      if (entry.event() instanceof Checked checked) {
        IdentityCheck check = checked.check();
        checks.put(new Asking(check.ask(), check.askedAt()), check);
      }
    }
    return List.copyOf(checks.values());
  }
}
