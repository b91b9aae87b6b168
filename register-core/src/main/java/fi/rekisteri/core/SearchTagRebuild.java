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
    run.inTransaction(
        tx -> {
          RotationRun.require(tx.keys().moveMark(run.job(), Optional.of(end), Optional.empty()));
          tx.audit().append(List.of(run.entry()));
          return true;
        });
    return end.failed() == 0 ? run.finished() : run.incomplete();
  }

  RotationMark walk(RotationMark from) {
    Sealer sealer = new Sealer(run.engine());
    return new CustomerWalk(run).walk(from, (tx, customer) -> retag(tx, customer, sealer));
  }

  private static Optional<Boolean> retag(Transaction tx, SealedCustomer customer, Sealer sealer) {
    List<SearchTag> tags = sealer.allTags(tx.ring(), customer);
    return switch (tx.customers().retag(customer, tags)) {
      case OUTDATED -> Optional.empty();
      case UNCHANGED -> Optional.of(false);
      case CHANGED -> Optional.of(true);
    };
  }
}
