package fi.rekisteri.core;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.portability.PackageReceiver;
import fi.rekisteri.portability.PortabilityPackage;
import fi.rekisteri.portability.ReceiverIdentity;
import fi.rekisteri.portability.TransferAnswer;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a package over: what is about to happen is recorded first, and what came of it after, so
 * that whoever dies in between leaves a handover without an answer, and never one without a trace.
 */
final class PackageTransfer {
  private static final Logger LOG = LoggerFactory.getLogger(PackageTransfer.class);

  private final Engine engine;
  private final Act act;
  private final PortabilityPackage packed;

  PackageTransfer(Engine engine, Caller caller, PortabilityPackage packed) {
    this.engine = engine;
    this.act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.TRANSFER_PACKAGE);
    this.packed = packed;
  }

  TransferAnswer to(PackageReceiver receiver) {
    if (!engine.endsTransactions()) {
      throw new IllegalStateException(
          "the storage joins a transaction of the host's, which would stay open while a package is"
              + " handed over: hand it over with a register whose storage ends its own");
    }
    CustomerId subject = packed.subject();
    act.admitWhole(Operation.DISCLOSE, Optional.of(subject));
    ReceiverIdentity identity = named(receiver);
    begin(identity);
    TransferAnswer answer = ask(receiver);
    engine.retrying(
        tx -> {
          tx.record(act.done(subject, words(identity, told(answer))));
          return answer;
        });
    return answer;
  }

  /** Who stays unnamed receives nothing: the person could not be told (Art. 15(1)(c)). */
  private ReceiverIdentity named(PackageReceiver receiver) {
    Optional<ReceiverIdentity> identity = identity(receiver);
    if (identity.isEmpty()) {
      RegisterException refusal =
          new RegisterException(
              ErrorCode.RECEIVER_UNNAMED,
              "the receiver of package " + packed.id() + " does not say who it is",
              "let PackageReceiver.identity() give the same identity at each call");
      act.recordDenial(packed.subject(), refusal.code());
      throw refusal;
    }
    return identity.get();
  }

  private Optional<ReceiverIdentity> identity(PackageReceiver receiver) {
    try {
      return Optional.ofNullable(receiver.identity());
    } catch (RuntimeException failed) {
      LOG.warn(
          "The receiver of package {} failed with {}", packed.id(), failed.getClass().getName());
      return Optional.empty();
    }
  }

  private void begin(ReceiverIdentity identity) {
    CustomerId subject = packed.subject();
    engine
        .<Supplier<Optional<Void>>>inTransaction(
            tx -> {
              Optional<RegisterException> refusal = refusal(tx);
              if (refusal.isPresent()) {
                tx.record(act.denied(subject, words(identity), refusal.get().code()));
                return PersonWork.failing(refusal.get());
              }
              tx.record(act.done(subject, words(identity)));
              return Optional::empty;
            })
        .get();
  }

  /** Who was erased since stays erased; whom only a source knows has no record to ask. */
  private Optional<RegisterException> refusal(Transaction tx) {
    Optional<SealedCustomer> found = tx.customers().find(packed.subject());
    if (found.isEmpty()) {
      return tx.customers().tombstone(packed.subject()).isPresent()
          ? Optional.of(tx.absent(packed.subject()))
          : Optional.empty();
    }
    return engine
        .records()
        .decide(found.get(), act, engine.now())
        .<Optional<RegisterException>>fold(
            permitted -> Optional.empty(), refused -> Optional.of(act.denial(refused)));
  }

  /** What is thrown may hold anything: the kind of it is logged. */
  private TransferAnswer ask(PackageReceiver receiver) {
    try {
      TransferAnswer answer = receiver.receive(packed);
      return answer == null ? new TransferAnswer.Unanswered() : answer;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new TransferAnswer.Unanswered();
    } catch (Exception failed) {
      LOG.warn("Handing over package {} failed with {}", packed.id(), failed.getClass().getName());
      return new TransferAnswer.Unanswered();
    }
  }

  private static String told(TransferAnswer answer) {
    return answer.fold(
        () -> "answer=ACCEPTED", why -> "refused=" + why.name(), () -> "answer=NONE");
  }

  private List<String> words(ReceiverIdentity identity, String... more) {
    return Stream.concat(
            Stream.of("to=" + identity.code(), "package=" + packed.id()), Stream.of(more))
        .toList();
  }
}
