package fi.rekisteri.core.visit;

import fi.rekisteri.VisitListener;
import fi.rekisteri.VisitReport;
import fi.rekisteri.VisitVerdict;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.OnItsWay;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.TrustedProxies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records a batch of observations in chunks. Each observation is cleaned as soon as it comes, so
 * that nothing of a hostile size is held while a chunk fills. While one chunk is being stored the
 * next one is cleaned, where the host has given a thread for it; it is told when it is durable.
 */
public final class Recording {
  /** As many as make a round trip worth its while, and a lost one cheap. */
  private static final int CHUNK = 500;

  private final Engine engine;
  private final Act act;
  private final ObservationRules rules;
  private final List<Taken> chunk = new ArrayList<>(CHUNK);
  private final Map<ErrorCode, Long> refused = new EnumMap<>(ErrorCode.class);
  private final OnItsWay<Stored> onItsWay;
  private long rows;
  private long recorded;
  private long added;

  /** An observation of the chunk: cleaned, or refused already. */
  private record Taken(long row, UUID id, Optional<Observed> observed, Optional<ErrorCode> code) {
    void wipe() {
      observed.ifPresent(Observed::wipe);
    }
  }

  /** A chunk, and what became of it. */
  private record Stored(List<Taken> chunk, VisitChunk.Outcome outcome) {}

  public Recording(Engine engine, Act act, TrustedProxies proxies) {
    this.engine = engine;
    this.act = act;
    this.onItsWay = new OnItsWay<>(engine.importing());
    this.rules = new ObservationRules(engine.definition(), proxies);
  }

  public VisitReport run(Iterator<CookieObservation> batch, VisitListener listener) {
    try {
      while (batch.hasNext()) {
        chunk.add(take(batch.next()));
        if (chunk.size() == CHUNK) {
          store(listener);
        }
      }
      if (!chunk.isEmpty()) {
        store(listener);
      }
      onItsWay.await().ifPresent(stored -> tell(stored, listener));
    } catch (RuntimeException | Error broken) {
      onItsWay.settle();
      chunk.forEach(Taken::wipe);
      throw broken;
    }
    return new VisitReport(recorded, added, refused);
  }

  private Taken take(CookieObservation observation) {
    long row = ++rows;
    try {
      Observed observed = rules.clean(row, observation, engine.now());
      return new Taken(row, observation.id(), Optional.of(observed), Optional.empty());
    } catch (RegisterException refusal) {
      return new Taken(row, observation.id(), Optional.empty(), Optional.of(refusal.code()));
    }
  }

  /**
   * Without a thread of the host's the chunk is stored at once, and told at once. Until storing has
   * begun the chunk is this object's to wipe; from then on whoever stores it wipes it.
   */
  private void store(VisitListener listener) {
    onItsWay.await().ifPresent(stored -> tell(stored, listener));
    List<Taken> taken = List.copyOf(chunk);
    onItsWay.begin(() -> new Stored(taken, outcome(taken)));
    chunk.clear();
    if (onItsWay.isStored()) {
      onItsWay.await().ifPresent(stored -> tell(stored, listener));
    }
  }

  private void tell(Stored stored, VisitListener listener) {
    List<VisitVerdict> verdicts = new ArrayList<>(stored.chunk.size());
    for (Taken one : stored.chunk) {
      Optional<ErrorCode> code = one.code().or(() -> stored.outcome.refusalOf(one.row()));
      code.ifPresentOrElse(why -> refused.merge(why, 1L, Long::sum), () -> recorded++);
      verdicts.add(new VisitVerdict(one.row(), one.id(), code));
    }
    added += stored.outcome.added();
    listener.recorded(verdicts);
  }

  private VisitChunk.Outcome outcome(List<Taken> taken) {
    List<Observed> observed = taken.stream().flatMap(one -> one.observed().stream()).toList();
    try {
      return outcomeOf(observed);
    } finally {
      observed.forEach(Observed::wipe);
    }
  }

  /** Whether the actor may still do it is asked for each chunk: a designation may end (S41). */
  private VisitChunk.Outcome outcomeOf(List<Observed> observed) {
    Optional<ErrorCode> lapse = act.lapse(Operation.MAINTAIN);
    if (lapse.isPresent() || observed.isEmpty()) {
      lapse.ifPresent(act::recordRefusal);
      return VisitChunk.Outcome.ofAll(observed, lapse);
    }
    VisitChunk visits = new VisitChunk(engine, act, observed, onItsWay.shared());
    return Again.untilUndisturbed(() -> engine.retrying(visits::in));
  }
}
