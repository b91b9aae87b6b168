package fi.rekisteri.samples.ownadapter.map;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.samples.ownadapter.people.MvCustomers;
import fi.rekisteri.samples.ownadapter.people.Ring;
import fi.rekisteri.samples.ownadapter.trail.MvAudit;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SealedKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rows an erasure writes, whatever is stored about somebody. */
class ErasureCostTest {
  @TempDir Path folder;

  @Test
  @DisplayName("A10 an erasure writes the same few rows for five values and for five thousand")
  void erasureWritesTheSameRows() {
    try (MapFile file = MapFile.open(folder.resolve("register.mv"))) {
      int few = rowsOfErasure(file, 5);
      int many = rowsOfErasure(file, 5_000);
      assertThat(many).isEqualTo(few).isLessThan(12);
    }
  }

  private static int rowsOfErasure(MapFile file, int items) {
    CustomerId id = CustomerId.random();
    file.transaction(
        session -> {
          store(customers(session), id, items);
          assertThat(session.writes())
              .as("control: what is written is counted")
              .isGreaterThan(items);
          return true;
        });
    return file.transaction(
        session -> {
          ErasureVerdict verdict = new ErasureVerdict(id, new RuleId("S32"), Instant.EPOCH);
          customers(session).erase(List.of(verdict), List.of());
          return session.writes();
        });
  }

  private static MvCustomers customers(Session session) {
    return new MvCustomers(session, new Ring(session), new MvAudit(session));
  }

  private static void store(MvCustomers customers, CustomerId id, int items) {
    SealedCustomer customer =
        new SealedCustomer(
            new CustomerFacts(id, 1, SubjectRole.CUSTOMER, List.of()),
            List.of(),
            new SealedKey(7, 1, new byte[60]),
            new byte[32]);
    AuditEntry entry =
        new AuditEntry(
            Evidence.at(AuditPlace.first()),
            Instant.EPOCH,
            "maija",
            "back-office",
            Purpose.ORDER_MANAGEMENT,
            AuditEntry.Act.done(AuditAction.REGISTER, id, List.of()));
    customers.insert(List.of(new NewCustomer(customer, List.of(), List.of(), entry)));
    List<SealedItem> values =
        IntStream.range(0, items)
            .mapToObj(item -> new SealedItem("orders", "i" + item, new byte[50]))
            .toList();
    customers.addItems(List.of(new ItemAddition(customer, values)), List.of());
  }
}
