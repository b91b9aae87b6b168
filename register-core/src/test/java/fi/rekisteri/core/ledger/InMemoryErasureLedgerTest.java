package fi.rekisteri.core.ledger;

import fi.rekisteri.contract.ErasureLedgerContract;
import fi.rekisteri.retention.ErasureLedger;

/** The ledger in memory keeps what every ledger promises. */
class InMemoryErasureLedgerTest implements ErasureLedgerContract {
  @Override
  public ErasureLedger ledger() {
    return new InMemoryErasureLedger();
  }

  @Override
  public ErasureLedger again(ErasureLedger ledger) {
    return ledger;
  }
}
