package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.ImportCandidate;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Rows of an import, half of which come only when something else has happened. */
record RowsHeldUp(Iterator<ImportCandidate> rows, long before, CountDownLatch awaited)
    implements Iterator<ImportCandidate> {
  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public ImportCandidate next() {
    ImportCandidate row = rows.next();
    if (row.row() == before) {
      await(awaited);
    }
    return row;
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("what is waited for does not happen");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
