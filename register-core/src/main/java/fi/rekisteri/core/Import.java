package fi.rekisteri.core;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.ImportReport.Reject;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.StorageTransaction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One import: candidates are checked and sealed one by one and stored in chunks. A chunk that meets
 * somebody known is looked through once more, so that a repeated import changes nothing.
 */
final class Import {
  private static final int CHUNK = 500;

  /** Somebody ready to be stored, and where they stood. */
  private record Prepared(long row, NewCustomer customer) {}

  private final Engine engine;
  private final Act act;
  private final Writing writing;
  private final Set<Long> seen = new HashSet<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<Prepared> chunk = new ArrayList<>(CHUNK);
  private long registered;
  private long known;

  Import(Engine engine, Act act, Writing writing) {
    this.engine = engine;
    this.act = act;
    this.writing = writing;
  }

  ImportReport run(Iterator<ImportCandidate> candidates, ImportListener listener) {
    while (candidates.hasNext()) {
      ImportCandidate candidate = candidates.next();
      if (candidate instanceof ImportCandidate.Unreadable bad) {
        rejects.add(new Reject(bad.row(), bad.code(), bad.place()));
      } else {
        prepare((ImportCandidate.Readable) candidate);
      }
      if (chunk.size() == CHUNK) {
        store();
        listener.progressed(report());
      }
    }
    store();
    ImportReport report = report();
    listener.progressed(report);
    return report;
  }

  /** Each row is checked at its own instant: a designation may end while an import runs (S41). */
  private void prepare(ImportCandidate.Readable candidate) {
    Optional<ErrorCode> refusal =
        engine.gate().refusal(act.actor(), Operation.MAINTAIN, engine.now());
    if (refusal.isPresent()) {
      rejects.add(new Reject(candidate.row(), refusal.get(), "actor"));
      return;
    }
    try {
      NewCustomer prepared = writing.prepare(act, candidate.newcomer());
      if (isFirstInThisImport(prepared)) {
        chunk.add(new Prepared(candidate.row(), prepared));
      } else {
        rejects.add(new Reject(candidate.row(), ErrorCode.DUPLICATE_CUSTOMER, "row"));
      }
    } catch (RegisterException refused) {
      rejects.add(new Reject(candidate.row(), refused.code(), "row"));
    }
  }

  private boolean isFirstInThisImport(NewCustomer customer) {
    for (SearchTag tag : customer.tags()) {
      if (tag.unique() && !seen.add(ByteBuffer.wrap(tag.tag()).getLong())) {
        return false;
      }
    }
    return true;
  }

  private void store() {
    if (chunk.isEmpty()) {
      return;
    }
    List<Prepared> news = new ArrayList<>(chunk);
    try {
      insert(news);
    } catch (ConflictException somebodyIsKnown) {
      news = newOnes();
      insert(news);
    }
    registered += news.size();
    known += chunk.size() - news.size();
    chunk.clear();
  }

  private List<Prepared> newOnes() {
    return engine
        .storage()
        .inTransaction(tx -> chunk.stream().filter(one -> !isKnown(tx, one.customer())).toList());
  }

  private static boolean isKnown(StorageTransaction tx, NewCustomer customer) {
    return customer.tags().stream()
        .anyMatch(tag -> tag.unique() && !tx.customers().findByTag(tag, 1).isEmpty());
  }

  private void insert(List<Prepared> news) {
    engine
        .storage()
        .inTransaction(
            tx -> {
              tx.customers().insert(news.stream().map(Prepared::customer).toList());
              return news;
            });
  }

  private ImportReport report() {
    List<Reject> inOrder = rejects.stream().sorted(Comparator.comparingLong(Reject::row)).toList();
    return new ImportReport(registered, known, inOrder);
  }
}
