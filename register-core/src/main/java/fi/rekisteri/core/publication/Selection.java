package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.ListPhase;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Selects the candidates of a list: a walk over all who are known in the order of ids, which keeps
 * ids and versions of those who may stand on it, and counts the rest. What it opens is let go of
 * page by page.
 */
record Selection(ListStep step) {
  /** Work that is repeated with newer keys looks at its page anew, so a page is added when kept. */
  private record Page(Looked looked, @Nullable CustomerId next) {}

  ListRun run() {
    Exclusions excluded = new Exclusions();
    List<ListLine> lines = new ArrayList<>();
    Look look = new Look(step, new Children(step.engine()));
    CustomerId after = null;
    do {
      CustomerId from = after;
      step.admit(Operation.READ);
      Page page = step.engine().inTransaction(tx -> page(tx, look, from));
      excluded.addAll(page.looked.excluded());
      for (Candidate one : page.looked.candidates()) {
        int number = lines.size() + 1;
        lines.add(new ListLine(number, one.id(), one.version(), number));
      }
      after = page.next;
    } while (after != null);
    return kept(lines, excluded);
  }

  private static Page page(Transaction tx, Look look, @Nullable CustomerId after) {
    List<SealedCustomer> people = tx.customers().page(after, ListStep.PAGE);
    CustomerId last =
        people.size() < ListStep.PAGE ? null : people.get(people.size() - 1).facts().id();
    return new Page(look.at(tx, people.stream().filter(Selection::isKnown).toList()), last);
  }

  /** A visitor of the site is no candidate, and nobody that a list leaves out (S51). */
  private static boolean isKnown(SealedCustomer person) {
    return person.facts().role() != SubjectRole.VISITOR;
  }

  private ListRun kept(List<ListLine> lines, Exclusions excluded) {
    Instant now = step.engine().now();
    ListRun run =
        new ListRun(
            UUID.randomUUID(),
            step.list().code(),
            ListPhase.SELECTED,
            1,
            now,
            now,
            new ListRun.Counts(lines.size(), lines.size(), excluded.byReason(), Map.of()),
            Optional.empty());
    return step.engine()
        .retrying(
            tx -> {
              tx.lists().open(run, lines);
              tx.record(step.act().doneToRegister(step.told(run)));
              return run;
            });
  }
}
