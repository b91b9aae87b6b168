package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.trail.Deed;
import java.util.ArrayList;
import java.util.List;

/** Records for each person that a list showed them: in their trail. */
record ListLedger(ListStep step, long version) {
  void record(Transaction tx, List<Looked.One> people) {
    List<Deed> deeds = new ArrayList<>(people.size());
    for (Looked.One one : people) {
      List<String> told = new ArrayList<>();
      told.add("list=" + step.list().code());
      told.addAll(one.candidate().shown());
      deeds.add(step.act().done(one.id(), told));
    }
    if (!deeds.isEmpty()) {
      tx.record(deeds);
    }
  }
}
