package fi.rekisteri.contract;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the port shows of the samples, as lines of text: one changed byte, tag, tombstone, item,
 * audit entry, lane, checkpoint or key makes two snapshots differ.
 */
final class Snapshot {
  private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant FAR_AHEAD = Instant.parse("2999-01-01T00:00:00Z");

  private Snapshot() {}

  static List<String> of(RegisterStorage storage, Samples samples) {
    return storage.inTransaction(tx -> of(tx, samples));
  }

  static List<String> of(StorageTransaction tx, Samples samples) {
    List<String> lines = new ArrayList<>();
    tx.customers().page(null, Calls.ALL).forEach(c -> lines.add("page " + Fingerprint.of(c)));
    samples.ids().forEach(id -> addCustomer(lines, tx, id));
    for (CustomerId id : samples.ids()) {
      for (String field : samples.collections()) {
        addItems(lines, tx.customers(), id, field);
      }
    }
    tx.customers()
        .due(DueStore.NEVER, null, Calls.ALL)
        .forEach(one -> lines.add("due " + one.lookOn() + " " + Fingerprint.of(one.customer())));
    long leftovers = tx.customers().leftovers();
    if (leftovers > 0) {
      lines.add("leftovers of " + leftovers);
    }
    samples
        .tags()
        .forEach(
            tag ->
                tx.customers()
                    .findByTag(tag, Calls.ALL)
                    .forEach(c -> lines.add("tag " + tag + " " + Fingerprint.of(c))));
    tx.audit()
        .between(LONG_AGO, FAR_AHEAD, null, Calls.ALL)
        .forEach(entry -> lines.add("entry " + Fingerprint.of(entry)));
    tx.checkpoints().lanes(null, Calls.ALL).forEach(lane -> lines.add("lane " + lane));
    tx.checkpoints()
        .checkpoints(0, Calls.ALL)
        .forEach(one -> lines.add("checkpoint " + Fingerprint.of(one)));
    tx.keys().ring(Samples.REGISTER).keys().forEach(key -> lines.add("key " + Fingerprint.of(key)));
    addFiles(lines, tx);
    tx.staff().page(null, Calls.ALL).forEach(line -> lines.add("staff " + line));
    addOutgoing(lines, tx);
    RetentionRows.show(lines, tx, samples);
    RequestRows.show(lines, tx, samples);
    tx.suppressions()
        .page(null, Calls.ALL)
        .forEach(entry -> lines.add("suppressed " + Fingerprint.of(entry)));
    return lines;
  }

  private static void addFiles(List<String> lines, StorageTransaction tx) {
    for (PaperState state : PaperState.values()) {
      tx.manual()
          .inState(state, null, Calls.ALL)
          .forEach(paper -> lines.add("paper " + paper + tx.manual().history(paper.id())));
    }
    for (long breach = 1; breach <= tx.breaches().last(); breach++) {
      tx.breaches().of(breach).forEach(line -> lines.add("breach " + Fingerprint.of(line)));
    }
  }

  private static void addOutgoing(List<String> lines, StorageTransaction tx) {
    for (NoticeState state : NoticeState.values()) {
      tx.partyNotices()
          .page(state, null, Calls.ALL)
          .forEach(notice -> lines.add("notice " + notice));
    }
    for (ListRun run : tx.lists().page(null, Calls.ALL)) {
      lines.add("list " + run);
      tx.lists().lines(run.id(), 0, Calls.ALL).forEach(line -> lines.add("listed " + line));
    }
  }

  private static void addCustomer(List<String> lines, StorageTransaction tx, CustomerId id) {
    tx.customers().find(id).ifPresent(c -> lines.add("found " + Fingerprint.of(c)));
    tx.customers().tombstone(id).ifPresent(verdict -> lines.add("tombstone " + verdict));
    tx.disclosures()
        .ofSubject(id, null, Calls.ALL)
        .forEach(line -> lines.add("disclosed " + Fingerprint.of(line)));
    tx.audit()
        .ofSubject(id, null, Calls.ALL)
        .forEach(entry -> lines.add("trail of " + id + " " + entry.place()));
  }

  private static void addItems(
      List<String> lines, CustomerStore customers, CustomerId id, String field) {
    customers
        .items(id, field, null, Calls.ALL)
        .forEach(item -> lines.add("item of " + id + " " + Fingerprint.of(item)));
  }
}
