package fi.rekisteri.core.people;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.ImportReport.Reject;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.SealedNewcomer;
import fi.rekisteri.core.people.ChunkWriter.Prepared;
import fi.rekisteri.core.suppression.Newcomer;
import fi.rekisteri.core.suppression.Newcomer.Applicant;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.store.SearchTag;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One import: candidates are checked and sealed one by one, and stored in chunks. While one chunk
 * is being stored the next is sealed, where the host has given a thread for it; never more than one
 * is on its way, and it is counted when it is durable.
 */
public final class Import {
  private static final int CHUNK = 500;

  private final Engine engine;
  private final Act act;
  private final Admission admission;
  private final ChunkWriter writer;
  private final Set<Object> seen = new HashSet<>();
  private final List<Reject> rejects = new ArrayList<>();
  private List<Prepared> chunk = new ArrayList<>(CHUNK);
  private long registered;
  private long known;

  public Import(Engine engine, Act act, Writing writing) {
    this.engine = engine;
    this.act = act;
    this.admission = new Admission(writing, act);
    this.writer = new ChunkWriter(engine, admission);
  }

  public ImportReport run(Iterator<ImportCandidate> candidates, ImportListener listener) {
    try {
      while (candidates.hasNext()) {
        take(candidates.next());
        if (chunk.size() == CHUNK) {
          await(listener);
          begin(listener);
        }
      }
    } catch (RuntimeException | Error broken) {
      writer.onItsWay().settle();
      throw broken;
    }
    await(listener);
    begin(listener);
    await(listener);
    return report();
  }

  /** Without a thread of the host's the chunk is stored at once, and told at once. */
  private void begin(ImportListener listener) {
    writer.begin(chunk);
    chunk = new ArrayList<>(CHUNK);
    if (writer.onItsWay().isStored()) {
      await(listener);
    }
  }

  /** Waits for the chunk that is on its way, if there is one. */
  private void await(ImportListener listener) {
    Optional<ChunkWriter.Stored> stored = writer.onItsWay().await();
    if (stored.isPresent()) {
      registered += stored.get().registered();
      known += stored.get().known();
      rejects.addAll(stored.get().rejects());
      listener.progressed(report());
    }
  }

  private void take(ImportCandidate candidate) {
    if (candidate instanceof ImportCandidate.Unreadable bad) {
      rejects.add(new Reject(bad.row(), bad.code(), bad.place()));
    } else {
      prepare((ImportCandidate.Readable) candidate);
    }
  }

  /** Each row is checked at its own instant: a designation may end while an import runs (S41). */
  private void prepare(ImportCandidate.Readable candidate) {
    Optional<ErrorCode> refusal = act.refusal(Operation.MAINTAIN);
    if (refusal.isPresent()) {
      act.recordDenial(candidate.newcomer().id(), refusal.get());
      rejects.add(new Reject(candidate.row(), refusal.get(), "actor"));
      return;
    }
    try {
      Applicant applicant = new Applicant(candidate.newcomer(), List.of());
      Newcomer newcomer = engine.withKeys(ring -> admission.prepare(ring, applicant));
      if (isFirstInThisImport(newcomer.sealed())) {
        chunk.add(new Prepared(candidate.row(), newcomer));
      } else {
        rejects.add(new Reject(candidate.row(), ErrorCode.DUPLICATE_CUSTOMER, "row"));
      }
    } catch (AccessDeniedException denied) {
      act.recordDenial(candidate.newcomer().id(), denied.code());
      rejects.add(new Reject(candidate.row(), denied.code(), "row"));
    } catch (RegisterException refused) {
      rejects.add(new Reject(candidate.row(), refused.code(), "row"));
    }
  }

  /** A row that is refused takes nothing: neither its id nor any of its terms. */
  private boolean isFirstInThisImport(SealedNewcomer customer) {
    Set<Object> own = new HashSet<>();
    own.add(customer.customer().facts().id());
    for (SearchTag tag : customer.tags()) {
      if (tag.unique()) {
        own.add(ByteBuffer.wrap(tag.tag()).getLong());
      }
    }
    return Collections.disjoint(seen, own) && seen.addAll(own);
  }

  private ImportReport report() {
    List<Reject> inOrder = rejects.stream().sorted(Comparator.comparingLong(Reject::row)).toList();
    return new ImportReport(registered, known, inOrder);
  }
}
