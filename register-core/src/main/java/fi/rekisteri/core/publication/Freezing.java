package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.ListPhase;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.ListType;
import fi.rekisteri.store.ListLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Freezes a run: looks at each candidate again, page by page, then replaces the lines in one
 * transaction. Between the two it holds ids, and the addresses of labels as far as they tell who
 * lives together.
 */
record Freezing(ListStep step, ListRun known) {
  private record Kept(CustomerId customer, long version) {}

  private record Page(Looked looked, boolean last, int lastNumber) {}

  ListRun from(long version) {
    step.admit(Operation.READ);
    step.requireVersion(known, version);
    step.requirePhase(known, ErrorCode.LIST_VERSION_CONFLICT, List.of(ListPhase.SELECTED));
    Exclusions excluded = new Exclusions(known.counts().excluded());
    List<Kept> kept = new ArrayList<>();
    Households households = new Households();
    Look look = new Look(step, new Children(step.engine()));
    Page page;
    int after = 0;
    do {
      int from = after;
      step.admit(Operation.READ);
      page = step.engine().retrying(tx -> page(Lines.after(tx, known.id(), from), tx, look));
      excluded.addAll(page.looked.excluded());
      for (Candidate one : page.looked.candidates()) {
        kept.add(new Kept(one.id(), one.version()));
        households.add(home(one));
      }
      after = page.lastNumber;
    } while (!page.last);
    return frozen(lines(kept, households.numbers()), excluded.byReason());
  }

  private static Page page(Lines lines, Transaction tx, Look look) {
    Exclusions erased = new Exclusions();
    Looked looked = look.at(tx, lines.present(erased));
    looked.excluded().addAll(erased);
    return new Page(looked, lines.isLast(), lines.lastNumber());
  }

  /** Only labels are shared, and only by people at home. */
  private Optional<PostalAddress> home(Candidate candidate) {
    return step.list().type() == ListType.MAILING_LABELS && candidate.organisation().isEmpty()
        ? candidate.address()
        : Optional.empty();
  }

  private static List<ListLine> lines(List<Kept> kept, List<Integer> households) {
    List<ListLine> lines = new ArrayList<>(kept.size());
    for (int place = 0; place < kept.size(); place++) {
      Kept one = kept.get(place);
      lines.add(new ListLine(place + 1, one.customer, one.version, households.get(place)));
    }
    return lines;
  }

  private ListRun frozen(List<ListLine> lines, Map<Exclusion, Integer> excluded) {
    int labels = lines.stream().mapToInt(ListLine::household).max().orElse(0);
    ListRun.Counts counts = new ListRun.Counts(lines.size(), labels, excluded, Map.of());
    ListRun next = known.moved(ListPhase.FROZEN, step.engine().now(), counts, Optional.empty());
    return step.recordingRefusals(() -> step.engine().retrying(tx -> kept(tx, next, lines)));
  }

  private ListRun kept(Transaction tx, ListRun next, List<ListLine> lines) {
    tx.lists().move(next);
    tx.lists().replaceLines(next.id(), lines);
    tx.record(step.act().doneToRegister(step.told(next)));
    return next;
  }
}
