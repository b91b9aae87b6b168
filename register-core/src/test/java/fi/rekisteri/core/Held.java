package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Locking;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.CustomerChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Locks what is held of somebody, as an erasure does that leaves something behind. */
record Held(CustomerRegister register) {
  static final RuleId BOOKKEEPING = new RuleId("Kirjanpitolaki 2:10(2)");
  static final FieldLock VOUCHER = new FieldLock(BOOKKEEPING, Set.of(Purpose.INVOICING));

  /** Locks of fields that an unpaid voucher needs. */
  static Map<String, FieldLock> vouchers(String... paths) {
    return Stream.of(paths).collect(Collectors.toMap(path -> path, path -> VOUCHER));
  }

  /** What is left of somebody of whom everything is due. */
  static Map<String, FieldLock> everything() {
    return vouchers(Standing.WHOLE_PERSON);
  }

  /** Sets exactly those locks; false where they stood already. */
  boolean set(CustomerId id, Map<String, FieldLock> locks) {
    return engine().inTransaction(tx -> set(tx, id, locks));
  }

  private boolean set(Transaction tx, CustomerId id, Map<String, FieldLock> locks) {
    Act act = new Act(engine(), Caller.of(MAIJA), Purpose.RIGHTS, AuditAction.RECORD_CHOICE);
    Optional<CustomerChange> change =
        new Locking(engine()).set(tx.ring(), tx.customers().find(id).orElseThrow(), locks);
    change.ifPresent(next -> tx.save(next, act.done(id, List.of("choices"))));
    return change.isPresent();
  }

  private Engine engine() {
    return ((Desk) register.actingAs(MAIJA)).engine();
  }
}
