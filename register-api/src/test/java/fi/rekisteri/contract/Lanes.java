package fi.rekisteri.contract;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.store.RegisterStorage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Lanes of the trail, each call on them in a transaction of its own. */
record Lanes(Calls calls, Samples samples) {
  static Lanes of(RegisterStorage storage, Samples samples) {
    return new Lanes(new Calls(storage), samples);
  }

  /** A listed lane whose entries are numbered from 1. */
  UUID written(int entries) {
    UUID lane = samples.uuid();
    open(lane);
    append(lane, LongStream.rangeClosed(1, entries).toArray());
    return lane;
  }

  void open(UUID... lanes) {
    calls.run(tx -> Arrays.stream(lanes).forEach(id -> tx.checkpoints().open(samples.lane(id))));
  }

  /** Appends entries of different people under the given numbers. */
  List<AuditEntry> append(UUID lane, long... numbers) {
    List<AuditEntry> entries =
        LongStream.of(numbers).mapToObj(number -> entry(new AuditPlace(lane, number))).toList();
    calls.append(entries);
    return entries;
  }

  /** An entry about somebody, linked and with a sealed reason. */
  AuditEntry entry(AuditPlace place) {
    AuditEntry entry = samples.audit(AuditAction.CHANGE, samples.id());
    return with(entry, Evidence.of(place, samples.bytes(16), samples.bytes(40)));
  }

  static AuditEntry with(AuditEntry entry, Evidence evidence) {
    return new AuditEntry(
        evidence, entry.at(), entry.actor(), entry.interfaceId(), entry.purpose(), entry.act());
  }

  List<AuditEntry> entries(LaneRange range) {
    return calls.storage().inTransaction(tx -> tx.audit().ofLane(range, Calls.ALL));
  }

  /** Every entry of a lane. */
  List<AuditEntry> entries(UUID lane) {
    return entries(whole(lane));
  }

  static LaneRange whole(UUID lane) {
    return new LaneRange(lane, 1, Long.MAX_VALUE);
  }

  List<LaneState> listed() {
    return calls.storage().inTransaction(tx -> tx.checkpoints().lanes(null, Calls.ALL));
  }

  /** What the list says of a lane that {@link #open} or {@link #written} made. */
  LaneState state(UUID lane, long covered, long newest) {
    return new LaneState(samples.lane(lane), covered, newest);
  }

  SignedCheckpoint keep(long number, LaneRange... covered) {
    SignedCheckpoint checkpoint = samples.checkpoint(number);
    keep(checkpoint, covered);
    return checkpoint;
  }

  void keep(SignedCheckpoint checkpoint, LaneRange... covered) {
    calls.run(tx -> tx.checkpoints().keep(checkpoint, List.of(covered)));
  }

  List<SignedCheckpoint> checkpoints() {
    return calls.storage().inTransaction(tx -> tx.checkpoints().checkpoints(0, Calls.ALL));
  }

  void retire(UUID... lanes) {
    calls.run(tx -> tx.checkpoints().retire(List.of(lanes)));
  }

  int prune(LaneRange range) {
    return calls.storage().inTransaction(tx -> tx.checkpoints().prune(samples.pruning(), range));
  }
}
