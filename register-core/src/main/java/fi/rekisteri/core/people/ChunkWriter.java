package fi.rekisteri.core.people;

import fi.rekisteri.ImportReport.Reject;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.OnItsWay;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.suppression.Listed;
import fi.rekisteri.core.suppression.Newcomer;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stores the chunks of one import, one at a time. A chunk that meets somebody known is looked
 * through once more, so that a repeated import changes nothing; one that meets another import goes
 * row by row.
 */
public final class ChunkWriter {
  /** Somebody ready to be stored, and where they stood. */
  record Prepared(long row, Newcomer newcomer) {}

  /** What became of a chunk. */
  record Stored(long registered, long known, List<Reject> rejects) {
    Stored plus(Stored other) {
      List<Reject> all = new ArrayList<>(rejects);
      all.addAll(other.rejects);
      return new Stored(registered + other.registered, known + other.known, all);
    }
  }

  /** Who was stored, and what became of the others. */
  public record Inserted(List<Newcomer> people, List<Reject> rejects) {
    void refuse(Transaction tx, Act act, Newcomer one, Reject reject) {
      tx.record(act.denied(one.id(), reject.code()));
      rejects.add(reject);
    }
  }

  private final Engine engine;
  private final Admission admission;
  private final OnItsWay<Stored> onItsWay;

  ChunkWriter(Engine engine, Admission admission) {
    this.engine = engine;
    this.admission = admission;
    this.onItsWay = new OnItsWay<>(engine.importing());
  }

  /** The chunk that is being stored, if there is one. */
  OnItsWay<Stored> onItsWay() {
    return onItsWay;
  }

  /** Begins to store a chunk; the one before must have been awaited. */
  void begin(List<Prepared> chunk) {
    if (!chunk.isEmpty()) {
      onItsWay.begin(() -> store(chunk));
    }
  }

  private Stored store(List<Prepared> chunk) {
    try {
      return insert(chunk);
    } catch (ConflictException | ErasedException somebodyIsKnown) {
      List<Prepared> news =
          engine.retrying(tx -> chunk.stream().filter(one -> !isKnown(tx, one)).toList());
      return new Stored(0, chunk.size() - news.size(), List.of()).plus(storeNews(news));
    }
  }

  private Stored storeNews(List<Prepared> news) {
    try {
      return insert(news);
    } catch (ConflictException | ErasedException anotherImport) {
      return news.stream().map(this::storeAlone).reduce(new Stored(0, 0, List.of()), Stored::plus);
    }
  }

  private Stored storeAlone(Prepared one) {
    try {
      return insert(List.of(one));
    } catch (ConflictException | ErasedException refused) {
      return engine.retrying(tx -> isKnown(tx, one))
          ? new Stored(0, 1, List.of())
          : new Stored(0, 0, List.of(new Reject(one.row(), refused.code(), "row")));
    }
  }

  private boolean isKnown(Transaction tx, Prepared one) {
    return admission.with(tx.ring(), one.newcomer()).sealed().tags().stream()
        .anyMatch(tag -> tag.unique() && !tx.customers().findByTag(tag, 1).isEmpty());
  }

  private Stored insert(List<Prepared> news) {
    Inserted inserted = engine.retrying(tx -> insert(tx, news));
    admission.lookAgain(inserted.people);
    return new Stored(inserted.people.size(), 0, inserted.rejects);
  }

  /** One look at the suppression list for all of them. */
  private Inserted insert(Transaction tx, List<Prepared> news) {
    List<Newcomer> ready =
        news.stream().map(one -> admission.with(tx.ring(), one.newcomer())).toList();
    Listed listed = admission.list().look(tx, ready);
    Inserted inserted = new Inserted(new ArrayList<>(news.size()), new ArrayList<>());
    for (int i = 0; i < ready.size(); i++) {
      Newcomer one = ready.get(i);
      try {
        Newcomer imposed = admission.imposing(tx, listed, one);
        Optional<ErrorCode> lapse = lapse(imposed);
        if (lapse.isEmpty()) {
          inserted.people.add(imposed);
        } else {
          inserted.refuse(tx, admission.act(), one, new Reject(row(news, i), lapse.get(), "actor"));
        }
      } catch (AccessDeniedException denied) {
        inserted.refuse(tx, admission.act(), one, new Reject(row(news, i), denied.code(), "row"));
      }
    }
    admission.insert(tx, inserted.people);
    return inserted;
  }

  /** Whether the actor might do it at the instant that the entry bears: it may be a new one. */
  private Optional<ErrorCode> lapse(Newcomer one) {
    return admission.act().lapse(Operation.MAINTAIN, one.sealed().deed().at());
  }

  private static long row(List<Prepared> news, int index) {
    return news.get(index).row();
  }
}
