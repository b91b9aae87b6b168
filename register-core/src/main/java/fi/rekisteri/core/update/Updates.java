package fi.rekisteri.core.update;

import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateListener;
import fi.rekisteri.UpdateReport;
import fi.rekisteri.UpdateReport.End;
import fi.rekisteri.UpdateReport.Remark;
import fi.rekisteri.UpdateSubject;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.people.Reading;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One batch of an update service. Rows are taken in the order of the times to which they refer, and
 * then of their numbers, whatever order they came in: so the newest one is the last, and the same
 * rows always end in the same record. Each is one transaction.
 */
public final class Updates {
  private static final int CHUNK = 100;
  private static final int ATTEMPTS = 20;

  private final Engine engine;
  private final Act act;
  private final UpdateBatch batch;
  private final Map<End, Long> counts = new EnumMap<>(End.class);
  private final List<Remark> remarks = new ArrayList<>();

  /** What became of a row, and the code where it was refused. */
  record Ended(End end, Optional<ErrorCode> code) {
    public static Ended of(End end) {
      return new Ended(end, Optional.empty());
    }

    static Ended refused(ErrorCode code) {
      return new Ended(End.REFUSED, Optional.of(code));
    }
  }

  public Updates(Engine engine, Act act, UpdateBatch batch) {
    this.engine = engine;
    this.act = act;
    this.batch = batch;
  }

  public UpdateReport run(UpdateListener listener) {
    List<UpdateItem> inOrder =
        batch.items().stream()
            .sorted(Comparator.comparing(Updates::time).thenComparingLong(UpdateItem::row))
            .toList();
    int left = inOrder.size();
    for (UpdateItem item : inOrder) {
      note(item, take(item));
      if (--left > 0 && left % CHUNK == 0) {
        listener.progressed(report());
      }
    }
    UpdateReport whole = report();
    listener.progressed(whole);
    return whole;
  }

  private void note(UpdateItem item, Ended ended) {
    counts.merge(ended.end, 1L, Long::sum);
    if (ended.end != End.APPLIED && ended.end != End.UNCHANGED) {
      remarks.add(new Remark(item.row(), ended.end, ended.code, place(item)));
    }
  }

  /** Each row is checked at its own instant: a designation may end while a batch runs (S41). */
  private Ended take(UpdateItem item) {
    if (item instanceof UpdateItem.Unreadable bad) {
      return Ended.refused(bad.code());
    }
    for (int attempt = 1; ; attempt++) {
      try {
        act.admit(Operation.MAINTAIN, Optional.empty());
        act.admit(Operation.READ, Optional.empty());
        return once(item);
      } catch (ErasedException erasedMeanwhile) {
        return Ended.of(End.ERASED);
      } catch (NotFoundException goneMeanwhile) {
        return Ended.of(End.UNKNOWN_PERSON);
      } catch (StorageException broken) {
        throw broken; // the rows before are durable, and the batch may be applied again
      } catch (ConflictException faster) {
        if (faster.code() != ErrorCode.VERSION_CONFLICT || attempt == ATTEMPTS) {
          return Ended.refused(faster.code());
        }
      } catch (RegisterException refused) {
        return Ended.refused(refused.code());
      }
    }
  }

  private Ended once(UpdateItem item) {
    if (item instanceof UpdateItem.NewValue<?> update) {
      requireSearchable(update.subject());
      return engine.retrying(tx -> new ValueUpdate<>(engine, act, batch, update).in(tx));
    }
    UpdateItem.BanNotice notice = (UpdateItem.BanNotice) item;
    act.requireWholeScope(Operation.MAINTAIN, Optional.empty());
    requireSearchable(notice.subject());
    return engine.retrying(tx -> new BanUpdate(engine, act, batch, notice).in(tx));
  }

  private void requireSearchable(UpdateSubject subject) {
    if (subject instanceof UpdateSubject.ByTerm<?> named) {
      new Reading(engine).requireSearchable(act, named.key());
    }
  }

  private UpdateReport report() {
    List<Remark> inOrder = remarks.stream().sorted(Comparator.comparingLong(Remark::row)).toList();
    return new UpdateReport(counts, inOrder);
  }

  private static Instant time(UpdateItem item) {
    if (item instanceof UpdateItem.NewValue<?> update) {
      return update.refersTo();
    }
    return item instanceof UpdateItem.BanNotice notice ? notice.refersTo() : Instant.MIN;
  }

  private static String place(UpdateItem item) {
    if (item instanceof UpdateItem.NewValue<?> update) {
      return update.field().path();
    }
    return item instanceof UpdateItem.Unreadable bad ? bad.place() : "safetyBan";
  }
}
