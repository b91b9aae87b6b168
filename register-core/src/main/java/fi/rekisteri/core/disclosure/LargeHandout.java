package fi.rekisteri.core.disclosure;

import fi.rekisteri.DisclosureItem;
import fi.rekisteri.DisclosureListener;
import fi.rekisteri.DisclosureReport;
import fi.rekisteri.DisclosureVerdict;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.handover.HandoverGuard;
import fi.rekisteri.error.ErrorCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Many items, chunk by chunk: what a chunk recorded is handed over before the next one begins. */
final class LargeHandout {
  private static final int CHUNK = 100;

  private final Act call;
  private final HandoverGuard guard;
  private final DisclosureListener listener;
  private final Map<ErrorCode, Long> refused = new EnumMap<>(ErrorCode.class);
  private long disclosed;

  LargeHandout(Act call, HandoverGuard guard, DisclosureListener listener) {
    this.call = call;
    this.guard = guard;
    this.listener = listener;
  }

  DisclosureReport run(Iterator<DisclosureItem> items) {
    while (items.hasNext()) {
      List<DisclosureItem> chunk = new ArrayList<>(CHUNK);
      while (chunk.size() < CHUNK && items.hasNext()) {
        chunk.add(items.next());
      }
      List<DisclosureVerdict> verdicts =
          call.engine().retrying(tx -> new Handout(call, guard, tx).judge(chunk)).stream()
              .map(Handout.Judged::verdict)
              .toList();
      verdicts.forEach(this::count);
      listener.recorded(verdicts);
    }
    return new DisclosureReport(disclosed, refused);
  }

  private void count(DisclosureVerdict verdict) {
    disclosed += verdict.fold(yes -> 1, not -> 0);
    verdict.fold(yes -> 0L, not -> refused.merge(not.code(), 1L, Long::sum));
  }
}
