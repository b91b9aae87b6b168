package fi.rekisteri.core;

import fi.rekisteri.RotationReport;
import fi.rekisteri.store.RotationMark;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import java.util.Optional;

/** Makes everybody's search tags anew from their values, under all versions that are open. */
record SearchTagRebuild(RotationRun run) {
  RotationReport report() {
    RotationMark end = walk(run.begin());
    run.end(end);
    return end.failed() == 0 ? run.finished() : run.incomplete();
  }

  RotationMark walk(RotationMark from) {
    return new CustomerWalk(run).walk(from, this::retag);
  }

  private Optional<Boolean> retag(Transaction tx, SealedCustomer customer) {
    List<SearchTag> tags = new Indexing(run.engine(), tx.ring()).of(customer);
    return switch (tx.customers().retag(customer, tags)) {
      case OUTDATED -> Optional.empty();
      case UNCHANGED -> Optional.of(false);
      case CHANGED -> Optional.of(true);
    };
  }
}
