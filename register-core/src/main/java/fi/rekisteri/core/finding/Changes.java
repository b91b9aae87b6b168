package fi.rekisteri.core.finding;

import fi.rekisteri.PersonChange;
import fi.rekisteri.PersonChange.Kind;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.PrunedTime;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who changed, as the trail tells: it knows the erased, whom no record and no index knows any more.
 */
public record Changes(Act act, TimeSpan span) {
  /** What is written with each person whom it touches. */
  private static final Map<AuditAction, Kind> WRITING =
      Map.ofEntries(
          Map.entry(AuditAction.REGISTER, Kind.REGISTERED),
          Map.entry(AuditAction.CHANGE, Kind.CHANGED),
          Map.entry(AuditAction.APPLY_UPDATE, Kind.CHANGED),
          Map.entry(AuditAction.DECIDE_UPDATE, Kind.CHANGED),
          Map.entry(AuditAction.RECORD_VISIT, Kind.CHANGED),
          Map.entry(AuditAction.LINK_VISITOR, Kind.CHANGED),
          Map.entry(AuditAction.UNLINK_VISITOR, Kind.CHANGED),
          Map.entry(AuditAction.RECORD_CHOICE, Kind.CHOSE),
          Map.entry(AuditAction.ERASE, Kind.ERASED));

  /** In the place of paths: everything went. */
  private static final String EVERYTHING = "*";

  /** What was refused changed nothing, so a page reads on until it is full or the time is over. */
  public List<PersonChange> page(@Nullable AuditMoment after, int limit) {
    Asking.requireKeeping(act);
    return act.engine()
        .reading(
            tx -> {
              tx.record(act.doneToRegister(List.of("changes")));
              List<PersonChange> changes = read(tx, after, limit);
              requireWhole(tx, after);
              return changes;
            });
  }

  /**
   * Refuses a page of which something may be gone. It asks when the page was read: what is pruned
   * is signed before it goes, so that nothing goes between the two unseen.
   */
  private void requireWhole(Transaction tx, @Nullable AuditMoment after) {
    Instant from = after == null || after.at().isBefore(span.from()) ? span.from() : after.at();
    if (PrunedTime.end(tx).filter(end -> !from.isAfter(end)).isPresent()) {
      throw new ConflictException(
          ErrorCode.CHANGES_PRUNED,
          "entries of the time that is asked for were pruned from the trail",
          "compare the copy with the whole register once, and ask from a later time on");
    }
  }

  private List<PersonChange> read(Transaction tx, @Nullable AuditMoment after, int limit) {
    TrailQuery query = new TrailQuery(span, WRITING.keySet());
    List<PersonChange> changes = new ArrayList<>(limit);
    AuditMoment last = after;
    List<AuditEntry> entries;
    do {
      int most = limit - changes.size();
      entries = tx.audit().select(query, last, most);
      entries.stream().filter(Changes::isDone).map(Changes::change).forEach(changes::add);
      if (entries.size() < most) {
        return changes;
      }
      last = AuditMoment.of(entries.get(most - 1));
    } while (changes.size() < limit);
    return changes;
  }

  private static boolean isDone(AuditEntry entry) {
    return entry.act().outcome() == Outcome.DONE && entry.act().subject().isPresent();
  }

  private static PersonChange change(AuditEntry entry) {
    Kind kind = WRITING.get(entry.act().action());
    if (kind == Kind.ERASED && !entry.act().fields().contains(EVERYTHING)) {
      kind = Kind.ERASED_IN_PART;
    }
    return new PersonChange(AuditMoment.of(entry), entry.act().subject().orElseThrow(), kind);
  }
}
