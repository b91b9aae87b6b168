package fi.rekisteri.core;

import fi.rekisteri.AuditReports;
import fi.rekisteri.AuditTrail;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.CheckpointReport;
import fi.rekisteri.audit.ExportReceipt;
import fi.rekisteri.audit.InclusionProof;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.audit.TrailVerification;
import fi.rekisteri.core.audit.AuditExportVerifier;
import fi.rekisteri.core.audit.ExportVerdict;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.core.engine.ReasonSeal;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.trail.Checkpointer;
import fi.rekisteri.core.trail.ExportWriter;
import fi.rekisteri.core.trail.Prover;
import fi.rekisteri.core.trail.Pruner;
import fi.rekisteri.core.trail.Trail;
import fi.rekisteri.core.trail.TrailVerifier;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The audit trail in the hands of one actor. Whatever is done with it stands in it first. */
record AuditDesk(Engine engine, Caller caller) implements AuditTrail {
  @Override
  public List<AuditEntry> ofSubject(CustomerId subject, @Nullable AuditEntry before, int limit) {
    PageLimit.require(limit);
    Act act = admitted(AuditAction.READ_TRAIL, Optional.of(subject));
    return reading(act, Optional.of(subject), tx -> tx.audit().ofSubject(subject, before, limit));
  }

  @Override
  public List<AuditEntry> between(
      Instant from, Instant until, @Nullable AuditEntry before, int limit) {
    PageLimit.require(limit);
    Act act = admitted(AuditAction.READ_TRAIL, Optional.empty());
    return reading(act, Optional.empty(), tx -> tx.audit().between(from, until, before, limit));
  }

  @Override
  public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
    PageLimit.require(limit);
    return asked(query, "page", tx -> tx.audit().select(query, after, limit));
  }

  @Override
  public long count(TrailQuery query) {
    return asked(query, "count", tx -> tx.audit().count(query));
  }

  private <T> T asked(TrailQuery query, String form, Function<Transaction, T> work) {
    List<String> told =
        query
            .actor()
            .map(name -> List.of(form, "actor=" + StaffDesk.told(name)))
            .orElse(List.of(form));
    Act act = admitted(AuditAction.READ_TRAIL, query.subject());
    return reading(act, query.subject(), told, work);
  }

  @Override
  public Optional<String> reasonOf(AuditEntry entry) {
    Optional<CustomerId> subject = entry.act().subject();
    Act act = admitted(AuditAction.READ_TRAIL, subject);
    return reading(act, subject, tx -> new ReasonSeal(tx).open(entry));
  }

  private <T> T reading(Act act, Optional<CustomerId> subject, Function<Transaction, T> work) {
    return reading(act, subject, List.of(), work);
  }

  private <T> T reading(
      Act act, Optional<CustomerId> subject, List<String> told, Function<Transaction, T> work) {
    engine.flushLooks();
    return engine.reading(
        tx -> {
          T result = work.apply(tx);
          tx.record(
              subject.map(id -> act.done(id, told)).orElseGet(() -> act.doneToRegister(told)));
          return result;
        });
  }

  @Override
  public CheckpointReport checkpoint() {
    Act act = admitted(AuditAction.MAKE_CHECKPOINT, Optional.empty());
    Trail trail = trail();
    if (!trail.hasUncovered()) {
      return new CheckpointReport(List.of(), List.of());
    }
    recorded(act, List.of());
    CheckpointReport report = telling(act, () -> new Checkpointer(trail).make());
    engine.watch().tell(report.findings());
    return report;
  }

  @Override
  public TrailVerification verify() {
    return verify(Optional.empty());
  }

  @Override
  public TrailVerification verify(SignedCheckpoint witnessed) {
    return verify(Optional.of(witnessed));
  }

  private TrailVerification verify(Optional<SignedCheckpoint> witnessed) {
    recorded(admitted(AuditAction.VERIFY_TRAIL, Optional.empty()), List.of());
    TrailVerification seen = new TrailVerifier(trail()).verify(witnessed);
    engine.watch().tell(seen.findings());
    return seen;
  }

  @Override
  public String publicKey() {
    return publicKeys().get(0);
  }

  @Override
  public ExportReceipt export(OutputStream out) {
    Act act = admitted(AuditAction.EXPORT_TRAIL, Optional.empty());
    recorded(act, List.of());
    return telling(act, () -> new ExportWriter(trail()).write(out));
  }

  @Override
  public long prune(InputStream export) {
    Act act = admitted(AuditAction.PRUNE_TRAIL, Optional.empty());
    Pruner pruner = new Pruner(trail());
    return telling(
        act,
        () -> {
          Pruner.Verified verified = verified(export);
          pruner.require(verified);
          recorded(act, List.of(verified.from() + "-" + verified.through(), verified.sha256()));
          return pruner.prune(verified);
        });
  }

  private List<String> publicKeys() {
    return engine.sealing().ring().allAuditKeys().values().stream()
        .map(keys -> HexFormat.of().formatHex(keys.publicKey()))
        .toList();
  }

  private Pruner.Verified verified(InputStream export) {
    ExportVerdict verdict;
    try {
      verdict = AuditExportVerifier.trustingAnyOf(publicKeys()).verify(export);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return verdict.fold(
        whole ->
            new Pruner.Verified(
                whole.from(), whole.through(), whole.hashes().last(), whole.hashes().export()),
        broken -> {
          throw new InvalidValueException(
              ErrorCode.EXPORT_REFUSED,
              "the export is broken at line " + broken.line() + ": " + broken.defect(),
              "make a new export, and keep the file as it was written");
        });
  }

  @Override
  public InclusionProof prove(AuditPlace place) {
    Act act = admitted(AuditAction.READ_TRAIL, Optional.empty());
    recorded(act, List.of());
    return telling(act, () -> new Prover(trail()).prove(place));
  }

  private Trail trail() {
    return engine.trail();
  }

  private Act admitted(AuditAction action, Optional<CustomerId> subject) {
    Act act = new Act(engine, caller, Purpose.SECURITY, action);
    act.admitToRegister(Operation.ADMIN, subject);
    act.requireWholeScope(Operation.ADMIN, subject);
    return act;
  }

  /** The entry stands there before the work; where the work is refused, a second one says so. */
  private static <T> T telling(Act act, Supplier<T> work) {
    try {
      return work.get();
    } catch (RegisterException refused) {
      act.recordRefusal(refused.code());
      throw refused;
    }
  }

  private void recorded(Act act, List<String> what) {
    engine.inTransaction(
        tx -> {
          tx.record(act.doneToRegister(what));
          return act;
        });
  }

  @Override
  public AuditReports reports() {
    return new ReportDesk(engine, caller);
  }
}
