package fi.rekisteri.core;

import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.StaffStore;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionStore;

/** The stores of one transaction, together with the keys that everything in it is sealed with. */
record Transaction(StorageTransaction stores, OpenRing ring) {
  static Transaction begin(StorageTransaction stores, OpenRing ring) {
    stores.madeWith(ring.revision());
    return new Transaction(stores, ring);
  }

  CustomerStore customers() {
    return stores.customers();
  }

  RegisterKeyStore keys() {
    return stores.keys();
  }

  SuppressionStore suppressions() {
    return stores.suppressions();
  }

  StaffStore staff() {
    return stores.staff();
  }

  AuditStore audit() {
    return stores.audit();
  }
}
