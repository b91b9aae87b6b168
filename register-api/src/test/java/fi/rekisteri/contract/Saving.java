package fi.rekisteri.contract;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import java.util.ArrayList;
import java.util.List;

/** A writer who adds a mark to the record, and repeats when somebody else was faster. */
final class Saving {
  private static final int ATTEMPTS = 1_000;

  private Saving() {}

  static String markOf(AuditEntry entry) {
    return entry.place().toString();
  }

  static void untilDone(Calls calls, CustomerId id, AuditEntry entry) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      SealedCustomer read = calls.get(id);
      List<SealedField> fields = new ArrayList<>(read.fields());
      fields.add(new SealedField("mark", markOf(entry), new byte[] {1}));
      SealedCustomer next =
          new SealedCustomer(read.facts().next(), fields, read.key(), read.seal());
      try {
        calls.save(Samples.change(next), entry);
        return;
      } catch (RegisterException e) {
        if (e.code() != ErrorCode.VERSION_CONFLICT && !e.isRetryable()) {
          throw e;
        }
      }
    }
    throw new AssertionError("no save came through in " + ATTEMPTS + " attempts");
  }
}
