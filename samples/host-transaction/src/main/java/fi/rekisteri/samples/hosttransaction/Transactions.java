package fi.rekisteri.samples.hosttransaction;

import fi.rekisteri.jdbc.ConnectionSource;
import java.util.function.Supplier;

/** The transactions of the shop, whose connection the shop and the register both use. */
interface Transactions extends ConnectionSource {
  /** Commits when the work returns, and rolls back when it throws. */
  <T> T run(Supplier<T> work);
}
