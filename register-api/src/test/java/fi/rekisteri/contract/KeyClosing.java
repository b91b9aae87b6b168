package fi.rekisteri.contract;

import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keys that are closed while two threads work with them. */
final class KeyClosing {
  private static final int PATIENCE_SECONDS = 30;
  private static final int WORKERS = 2;
  private static final int CALLS_FIRST = 3;
  private static final int CALLS_AFTER = 1000;

  private final KeyProvider keys;
  private volatile boolean closed;
  private final CountDownLatch atWork = new CountDownLatch(WORKERS);

  KeyClosing(KeyProvider keys) {
    this.keys = keys;
  }

  /** Works until it is told that the keys are closed; anything else that is told comes out. */
  void workUntilClosed(Runnable call) {
    try {
      int calls = 0;
      for (int after = 0; after < CALLS_AFTER; after += closed ? 1 : 0) {
        call.run();
        if (++calls == CALLS_FIRST) {
          atWork.countDown();
        }
      }
      throw new AssertionError("keys work on after they were closed");
    } catch (SealingException e) {
      if (e.code() != ErrorCode.KEY_UNAVAILABLE) {
        throw e;
      }
    }
  }

  /** Lets the others begin. They learn of the closing by the refusal. */
  void closeAtWork() {
    try {
      if (!atWork.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("no call came through in " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    } finally {
      keys.close();
      closed = true;
    }
  }
}
