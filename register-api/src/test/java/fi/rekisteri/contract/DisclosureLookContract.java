package fi.rekisteri.contract;

import static fi.rekisteri.contract.Disclosures.BANK;
import static fi.rekisteri.contract.Disclosures.COURIER;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever changes somebody hears who received something of them, A74. */
public interface DisclosureLookContract extends StorageUnderTest {
  @Test
  @DisplayName("A74 a line whose writer holds the person while the save waits is heard of")
  default void lineOfAHolderIsHeardOf(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    DisclosureLine line = Disclosures.sample(samples, id, BANK, Samples.BEGINNING, "name", "email");
    AuditEntry entry = samples.audit(AuditAction.CHANGE, id);
    List<List<String>> heard = new ArrayList<>();
    Race.meanwhile(
        calls.storage(),
        tx -> {
          tx.customers().hold(List.of(id));
          tx.disclosures().append(List.of(line));
        },
        tx -> heard.add(changing(tx, id, entry)),
        tx -> {});
    assertThat(heard.get(heard.size() - 1)).containsExactly(BANK);
    assertThat(calls.get(id).facts().version()).isEqualTo(2);
  }

  @Test
  @DisplayName("A74 lines from before the person came, and from any time since, are heard of")
  default void linesOfAnyTimeAreHeardOf(Samples samples) {
    Calls calls = new Calls(storage());
    Disclosures ledger = new Disclosures(calls.storage(), samples);
    NewCustomer early = samples.newcomer();
    NewCustomer late = samples.newcomer();
    ledger.append(ledger.line(Samples.idOf(early), BANK, Samples.BEGINNING, "name"));
    calls.insert(early, late);
    assertThat(heardOf(calls, samples, Samples.idOf(early), tx -> {})).containsExactly(BANK);
    assertThat(heardOf(calls, samples, Samples.idOf(late), tx -> {})).isEmpty();
    ledger.append(ledger.line(Samples.idOf(late), COURIER, Samples.BEGINNING, "name"));
    assertThat(heardOf(calls, samples, Samples.idOf(late), tx -> {})).containsExactly(COURIER);
    assertThat(heardOf(calls, samples, Samples.idOf(late), tx -> {})).containsExactly(COURIER);
  }

  @Test
  @DisplayName("A74 a line of the transaction itself is heard of, before and after the save")
  default void ownLineIsHeardOf(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    NewCustomer other = samples.newcomer();
    calls.insert(one, other);
    CustomerId id = Samples.idOf(one);
    DisclosureLine own = Disclosures.sample(samples, id, BANK, Samples.BEGINNING, "name");
    assertThat(heardOf(calls, samples, id, tx -> tx.disclosures().append(List.of(own))))
        .containsExactly(BANK);
    CustomerId second = Samples.idOf(other);
    DisclosureLine late = Disclosures.sample(samples, second, COURIER, Samples.BEGINNING, "name");
    AuditEntry entry = samples.audit(AuditAction.CHANGE, second);
    List<List<String>> heard = new ArrayList<>();
    calls.run(
        tx -> {
          heard.add(changing(tx, second, entry));
          tx.disclosures().append(List.of(late));
          heard.add(tx.disclosures().recipientsOf(second, Set.of("name")));
        });
    assertThat(heard).containsExactly(List.of(), List.of(COURIER));
  }

  private static List<String> heardOf(
      Calls calls, Samples samples, CustomerId id, Consumer<StorageTransaction> before) {
    AuditEntry entry = samples.audit(AuditAction.CHANGE, id);
    List<List<String>> heard = new ArrayList<>();
    calls.run(
        tx -> {
          tx.customers().find(id);
          before.accept(tx);
          heard.add(changing(tx, id, entry));
        });
    return heard.get(heard.size() - 1);
  }

  /** Reads, saves and looks, as whoever rectifies a value does. */
  private static List<String> changing(StorageTransaction tx, CustomerId id, AuditEntry entry) {
    SealedCustomer read = tx.customers().find(id).orElseThrow();
    SealedCustomer next =
        new SealedCustomer(read.facts().next(), read.fields(), read.key(), read.seal());
    tx.customers().save(Samples.change(next), entry);
    return tx.disclosures().recipientsOf(id, Set.of("name"));
  }
}
