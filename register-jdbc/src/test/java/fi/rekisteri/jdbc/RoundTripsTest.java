package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.contract.Disclosures;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each call sends to PostgreSQL: on a real network, round trips are what time is made of. */
@ExtendWith(SeededSamples.class)
class RoundTripsTest {
  private final List<String> sent = new ArrayList<>();
  private final JdbcStorage storage =
      JdbcStorage.on(
          new Intercepted(
              Product.POSTGRESQL.migrated(),
              method -> {
                if (Intercepted.reachesDatabase(method)) {
                  sent.add(method.getName());
                }
              }));

  @Test
  @DisplayName("reading is one statement and no commit")
  void readingIsOneStatement(Samples samples) {
    NewCustomer one = samples.newcomer(samples.shared("byName"), samples.unique("byEmail"));
    CustomerId id = one.customer().facts().id();
    sentBy(tx -> tx.customers().insert(List.of(one)));
    assertThat(sentBy(tx -> tx.customers().find(id))).containsExactly("executeQuery");
    for (SearchTag tag : one.tags()) {
      assertThat(sentBy(tx -> tx.customers().findByTag(tag, 10))).containsExactly("executeQuery");
    }
    assertThat(sentBy(tx -> tx.customers().page(null, 10))).containsExactly("executeQuery");
    assertThat(sentBy(tx -> tx.audit().ofSubject(id, null, 10))).containsExactly("executeQuery");
  }

  @Test
  @DisplayName("A12 an audited read is two statements, and neither begin nor commit")
  void auditedReadIsTwoStatements(Samples samples) {
    CustomerId id = samples.id();
    List<AuditEntry> entries = List.of(samples.audit(AuditAction.READ, id));
    List<AuditEntry> page =
        IntStream.range(0, 100).mapToObj(i -> samples.audit(AuditAction.READ, id)).toList();
    for (List<AuditEntry> each : List.of(entries, page)) {
      assertThat(
              sentBy(
                  tx -> {
                    tx.customers().find(id);
                    tx.audit().append(each);
                  }))
          .containsExactly("executeQuery", "executeUpdate");
    }
  }

  @Test
  @DisplayName("A6 saving with its audit entry is one statement; replacing tags reads them before")
  void savingIsOneStatement(Samples samples) {
    NewCustomer one = samples.newcomer(samples.shared("byPhone"), samples.shared("byName"));
    CustomerId id = one.customer().facts().id();
    sentBy(tx -> tx.customers().insert(List.of(one)));
    CustomerChange record = Samples.change(samples.next(one.customer()));
    CustomerChange tags =
        samples.change(record.customer(), samples.shared("byPhone"), samples.item("a"));
    assertThat(sentBy(findAndSave(record, samples.audit(AuditAction.CHANGE, id))))
        .containsExactly("executeQuery", "executeUpdate");
    assertThat(sentBy(findAndSave(tags, samples.audit(AuditAction.CHANGE, id))))
        .containsExactly("executeQuery", "executeQuery", "executeUpdate");
  }

  @Test
  @DisplayName("A6 what follows a save finds it carried out, in one transaction with it")
  void savingAndReadingIsOneTransaction(Samples samples) {
    NewCustomer one = samples.newcomer();
    CustomerId id = one.customer().facts().id();
    sentBy(tx -> tx.customers().insert(List.of(one)));
    CustomerChange change = Samples.change(samples.next(one.customer()));
    AuditEntry entry = samples.audit(AuditAction.CHANGE, id);
    assertThat(
            sentBy(
                tx -> {
                  tx.customers().save(change, entry);
                  assertThat(tx.customers().find(id)).isPresent();
                }))
        .containsExactly("executeUpdate", "executeQuery", "commit");
  }

  @Test
  @DisplayName("A74 a change of whom nobody received anything hears so without a statement")
  void hearingOfNobodyTakesNoStatement(Samples samples) {
    NewCustomer one = samples.newcomer();
    CustomerId id = one.customer().facts().id();
    sentBy(tx -> tx.customers().insert(List.of(one)));
    CustomerChange first = Samples.change(samples.next(one.customer()));
    CustomerChange second = Samples.change(samples.next(first.customer()));
    assertThat(sentBy(changeAndAsk(first, samples.audit(AuditAction.CHANGE, id))))
        .containsExactly("executeQuery", "executeUpdate");
    DisclosureLine line = Disclosures.sample(samples, id, "BANK", Samples.BEGINNING, "name");
    sentBy(tx -> tx.disclosures().append(List.of(line)));
    assertThat(sentBy(changeAndAsk(second, samples.audit(AuditAction.CHANGE, id))))
        .as("of whom somebody did")
        .containsExactly("executeQuery", "executeUpdate", "executeQuery", "commit");
  }

  private static Consumer<StorageTransaction> changeAndAsk(
      CustomerChange change, AuditEntry entry) {
    return tx -> {
      findAndSave(change, entry).accept(tx);
      tx.disclosures().recipientsOf(change.customer().facts().id(), Set.of("name"));
    };
  }

  private static Consumer<StorageTransaction> findAndSave(CustomerChange change, AuditEntry entry) {
    return tx -> {
      tx.customers().find(change.customer().facts().id());
      tx.customers().save(change, entry);
    };
  }

  @Test
  @DisplayName("A5 inserting takes two statements and the commit; a look stands before streams")
  void insertingTakesTwoStatements(Samples samples) {
    for (int count : new int[] {1, PostgresCopy.LEAST - 1, 1_000}) {
      List<NewCustomer> many =
          IntStream.range(0, count)
              .mapToObj(
                  i ->
                      samples.newcomer(
                          samples.customer(),
                          List.of(samples.unique("byEmail"), samples.shared("byName")),
                          List.of(samples.item("a"))))
              .toList();
      String first = count < PostgresCopy.LEAST ? "executeUpdate" : "executeQuery";
      assertThat(sentBy(tx -> tx.customers().insert(many)))
          .containsExactly(first, "executeQuery", "commit");
    }
  }

  @Test
  @DisplayName("A10 erasing takes two statements and the commit, however much there is")
  void erasingTakesTwoStatements(Samples samples) {
    for (int items : new int[] {10, 10_000}) {
      NewCustomer one =
          samples.newcomer(
              samples.customer(),
              List.of(samples.shared("byName")),
              IntStream.range(0, items).mapToObj(i -> samples.item("i" + i)).toList());
      CustomerId id = one.customer().facts().id();
      sentBy(tx -> tx.customers().insert(List.of(one)));
      assertThat(
              sentBy(
                  tx ->
                      tx.customers()
                          .erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id))))
          .containsExactly("executeQuery", "executeUpdate", "commit");
    }
    assertThat(sentBy(tx -> tx.customers().removeLeftovers(1_000)))
        .as("removing them, a batch")
        .containsExactly("executeQuery", "executeUpdate", "executeUpdate", "commit");
  }

  @Test
  @DisplayName("A29 a checkpoint takes two statements and the commit, over a thousand lanes too")
  void checkpointTakesTwoStatements(Samples samples) {
    List<UUID> lanes = Stream.generate(UUID::randomUUID).limit(1_000).toList();
    List<LaneRange> covered = lanes.stream().map(lane -> new LaneRange(lane, 1, 1)).toList();
    sentBy(tx -> lanes.forEach(lane -> tx.checkpoints().open(samples.lane(lane))));
    assertThat(sentBy(tx -> tx.checkpoints().keep(samples.checkpoint(1), covered)))
        .containsExactly("executeUpdate", "executeBatch", "commit");
    assertThat(sentBy(tx -> tx.checkpoints().lanes(null, 1_000))).containsExactly("executeQuery");
    assertThat(sentBy(tx -> tx.checkpoints().retire(lanes)))
        .containsExactly("executeUpdate", "commit");
    assertThat(sentBy(tx -> tx.checkpoints().prune(samples.pruning(), covered.get(0))))
        .containsExactly("executeUpdate", "commit");
  }

  @Test
  @DisplayName(
      "A36 A37 a disclosure holds, writes its line and its entry: three statements, a commit; of"
          + " whom it is the first, it marks before")
  void disclosingTakesThreeStatements(Samples samples) {
    NewCustomer one = samples.newcomer();
    CustomerId id = one.customer().facts().id();
    sentBy(tx -> tx.customers().insert(List.of(one)));
    for (int count : new int[] {1, 1_000}) {
      List<DisclosureLine> lines =
          IntStream.range(0, count)
              .mapToObj(i -> Disclosures.sample(samples, id, "BANK", Samples.BEGINNING, "name"))
              .toList();
      AuditEntry entry = samples.audit(AuditAction.DISCLOSE, id);
      assertThat(
              sentBy(
                  tx -> {
                    tx.customers().hold(List.of(id, samples.id()));
                    tx.disclosures().append(lines);
                    tx.audit().append(List.of(entry));
                  }))
          .containsExactlyElementsOf(
              count == 1
                  ? List.of(
                      "executeQuery", "executeUpdate", "executeUpdate", "executeUpdate", "commit")
                  : List.of("executeQuery", "executeUpdate", "executeUpdate", "commit"));
    }
    assertThat(sentBy(tx -> tx.disclosures().ofSubject(id, null, 10)))
        .containsExactly("executeQuery");
  }

  private List<String> sentBy(Consumer<StorageTransaction> work) {
    sent.clear();
    storage.inTransaction(
        tx -> {
          work.accept(tx);
          return true;
        });
    return List.copyOf(sent);
  }
}
