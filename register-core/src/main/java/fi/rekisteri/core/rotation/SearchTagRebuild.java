package fi.rekisteri.core.rotation;

import fi.rekisteri.RotationReport;
import fi.rekisteri.core.engine.Indexing;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.suppression.SuppressionList;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.Retagged;
import fi.rekisteri.store.RotationMark;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import java.util.Optional;

/**
 * Makes everybody's search tags anew from their values, under all versions that are open, and puts
 * what they have forbidden on the suppression list where it is not there yet.
 */
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
    Retagged retagged = tx.customers().retag(customer, tags);
    if (retagged == Retagged.OUTDATED) {
      return Optional.empty();
    }
    Standing standing = run.engine().records().standing(customer);
    new SuppressionList(run.engine()).keep(tx, customer, standing, run.engine().now());
    return Optional.of(retagged == Retagged.CHANGED);
  }
}
