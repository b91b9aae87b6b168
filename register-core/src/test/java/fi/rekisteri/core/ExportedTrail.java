package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.anna;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.core.audit.AuditExportVerifier;
import fi.rekisteri.core.audit.ExportVerdict;
import fi.rekisteri.customer.Customer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A register with three checkpoints, and its exports as an outsider reads them. */
final class ExportedTrail {
  final TamperedStorage storage = new TamperedStorage();
  final TestRegister test = new TestRegister(storage, TestRegister.definition());
  final AuditTrail trail = test.register.actingAs(TestRegister.ADMIN).audit();
  final AuditExportVerifier verifier = AuditExportVerifier.trusting(trail.publicKey());
  final Customer anna = test.maintenance().register(TestRegister.anna());

  ExportedTrail() {
    for (int i = 0; i < 3; i++) {
      test.maintenance().get(anna.id());
      test.maintenance().page(null, 10);
      trail.checkpoint();
    }
  }

  byte[] export() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    trail.export(file);
    return file.toByteArray();
  }

  ExportVerdict verdict(byte[] file) {
    try {
      return verifier.verify(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
