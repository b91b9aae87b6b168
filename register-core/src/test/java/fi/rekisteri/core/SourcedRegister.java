package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;

import fi.rekisteri.Erasures;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A register with tables of a host, and people whom it has erased while nobody asked the tables.
 */
final class SourcedRegister {
  static final RuleId RULE = new RuleId("Art. 17(1)(a)");

  final StaffedRegister test;
  final CustomerId anna;

  SourcedRegister(HostTable... tables) {
    this(new InMemoryStorage(), tables);
  }

  SourcedRegister(RegisterStorage storage, HostTable... tables) {
    test =
        new StaffedRegister(
            storage,
            builder -> {
              List.of(tables).forEach(builder::dataSource);
              return builder.definition(PaperRegister.definition());
            },
            member("officer", Operation.ADMIN, Operation.READ),
            member("clerk", Operation.MANUAL_MATERIAL, Operation.READ));
    anna = test.anna().id();
  }

  Erasures officer() {
    return test.desk("officer").erasures();
  }

  /** As the engine does it: the person goes, and their tasks come, in one transaction. */
  void erase(CustomerId id, String... sources) {
    ErasureVerdict verdict = new ErasureVerdict(id, RULE, TestRegister.NOW);
    test.storage.inTransaction(
        tx -> {
          tx.customers().erase(verdict, MarketingRegister.entry(id));
          for (String source : sources) {
            tx.sourceTasks().add(List.of(task(id, source, "")));
          }
          return id;
        });
  }

  /** A task without an erasure. */
  void order(CustomerId id, String source, String fields) {
    test.storage.inTransaction(
        tx -> {
          tx.sourceTasks().add(List.of(task(id, source, fields)));
          return id;
        });
  }

  private static SourceTask task(CustomerId id, String source, String fields) {
    return new SourceTask(
        UUID.randomUUID(),
        id,
        Optional.empty(),
        source,
        fields,
        RULE.reference(),
        TestRegister.NOW,
        1,
        State.PENDING,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  SourceTask taskOf(String source) {
    return test.storage.inTransaction(tx -> tx.sourceTasks().ofSubject(anna)).stream()
        .filter(task -> task.source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  /** What the trail tells of sources that were asked, oldest first. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    for (AuditEntry entry : test.entries()) {
      if (entry.act().action() == AuditAction.ERASE_ELSEWHERE) {
        told.add(0, String.join(" ", entry.act().fields()));
      }
    }
    return told;
  }
}
