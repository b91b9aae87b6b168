package fi.rekisteri.core.showing;

import fi.rekisteri.NoticeReach;
import fi.rekisteri.UninformedPage;
import fi.rekisteri.UninformedPage.Uninformed;
import fi.rekisteri.consent.NoticesShown;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everybody, by the notice that they were shown: counted, or listed by id. */
record ReachWalk(Act act) {
  /** Counts of one walk; not thread-safe. */
  private static final class Counts {
    private final Map<String, Long> lastShown = new TreeMap<>();
    private long informed;
    private long untold;

    void add(NoticesShown shown, String inForce) {
      informed += shown.includes(inForce) ? 1 : 0;
      Optional<String> last = shown.lastVersion();
      untold += last.isEmpty() ? 1 : 0;
      last.ifPresent(version -> lastShown.merge(version, 1L, Long::sum));
    }
  }

  NoticeReach reach() {
    String inForce = inForce();
    Counts counts = new Counts();
    long leftOut = new PeopleWalk(act).everybody(Told::of, shown -> counts.add(shown, inForce));
    return new NoticeReach(inForce, counts.lastShown, counts.informed, counts.untold, leftOut);
  }

  UninformedPage uninformed(@Nullable CustomerId after, int limit) {
    String inForce = inForce();
    List<Uninformed> people = new ArrayList<>();
    PeopleWalk.Page<NoticesShown> page = new PeopleWalk(act).page(after, limit, Told::of);
    page.seen()
        .forEach(
            one -> {
              if (!one.what().includes(inForce)) {
                people.add(uninformed(one.id(), one.what()));
              }
            });
    return new UninformedPage(inForce, people, page.leftOut(), page.next());
  }

  private static Uninformed uninformed(CustomerId id, NoticesShown shown) {
    Optional<String> last = shown.lastVersion();
    return new Uninformed(id, last, last.map(shown.lastByVersion()::get));
  }

  private String inForce() {
    return act.engine().definition().version();
  }
}
