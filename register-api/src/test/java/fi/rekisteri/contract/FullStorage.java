package fi.rekisteri.contract;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.StorageTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A storage that keeps two customers and a covered lane, and work that writes to each of its
 * stores.
 */
final class FullStorage {
  private static final Instant NOW = Samples.BEGINNING;

  final RegisterStorage storage;
  final Calls calls;
  final NewCustomer kept;
  final NewCustomer doomed;
  final NewCustomer added;
  final RegisterKey key;
  private final Samples samples;
  private final SearchTag newTag;

  private final ListRun listed;

  private final RetentionRows retention;

  private final RequestRows requests;

  /** A lane with two entries, both of them covered. */
  private final UUID finished;

  FullStorage(RegisterStorage storage, Samples samples) {
    this.storage = storage;
    this.samples = samples;
    calls = new Calls(storage);
    kept = newcomer("a");
    doomed = newcomer("b");
    added = newcomer("c");
    newTag = samples.unique("byEmail");
    key = samples.registerKey(new KeyContext(Samples.REGISTER, KeyPurpose.SEARCH_INDEX, 1));
    calls.insert(kept, doomed);
    ListRuns runs = new ListRuns(samples);
    listed = runs.selected(Samples.BEGINNING);
    calls.run(tx -> tx.lists().open(listed, runs.lines(3)));
    retention = new RetentionRows(storage, samples);
    requests = new RequestRows(storage, samples);
    Lanes lanes = Lanes.of(storage, samples);
    finished = lanes.written(2);
    lanes.keep(1, new LaneRange(finished, 1, 2));
  }

  private NewCustomer newcomer(String item) {
    List<SearchTag> tags = List.of(samples.unique("byEmail"), samples.shared("byName"));
    return samples.newcomer(samples.customer(), tags, List.of(samples.item(item)));
  }

  List<String> snapshot() {
    return Snapshot.of(storage, samples);
  }

  void writeEverywhere(StorageTransaction tx) {
    CustomerId id = Samples.idOf(kept);
    CustomerId gone = Samples.idOf(doomed);
    tx.customers().insert(List.of(added));
    tx.customers()
        .save(
            samples.change(kept.customer(), newTag, samples.item("d")),
            samples.audit(AuditAction.CHANGE, id));
    tx.customers().lookBy(List.of(id), Looks.DAY);
    tx.customers().erase(samples.verdict(gone), samples.audit(AuditAction.ERASE, gone));
    tx.keys().addIfAbsent(key);
    tx.suppressions().add(List.of(samples.suppression(newTag)));
    tx.manual().add(Papers.of(id, new PhysicalRecordId(id.value())));
    tx.breaches().append(BreachFile.line(samples, 1, 1));
    tx.staff().append(samples.line("clerk-7", 1));
    tx.disclosures().append(List.of(Disclosures.sample(samples, gone, "BANK", NOW, "name")));
    tx.partyNotices().add(List.of(new NoticeSamples(samples).notice(id, Samples.BEGINNING)));
    writeLists(tx);
    retention.write(tx);
    requests.write(tx);
    writeTrail(tx, samples.audit(AuditAction.READ, id));
  }

  private void writeLists(StorageTransaction tx) {
    ListRuns runs = new ListRuns(samples);
    tx.lists().open(runs.selected(Samples.BEGINNING), runs.lines(2));
    tx.lists().move(runs.frozen(listed));
    tx.lists().replaceLines(listed.id(), runs.lines(1));
  }

  private void writeTrail(StorageTransaction tx, AuditEntry entry) {
    UUID lane = entry.place().lane();
    tx.checkpoints().open(samples.lane(lane));
    tx.audit().append(List.of(entry));
    tx.checkpoints().keep(samples.checkpoint(2), List.of(new LaneRange(lane, 1, 1)));
    tx.checkpoints().retire(List.of(finished));
    tx.checkpoints().prune(samples.pruning(), new LaneRange(finished, 1, 1));
  }
}
