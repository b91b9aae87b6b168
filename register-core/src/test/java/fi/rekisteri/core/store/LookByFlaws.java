package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerStore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Stores that do not keep what is demanded of a look (A48). */
final class LookByFlaws {
  private LookByFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw(
            "A48",
            "counts a demand and forgets it",
            () -> AlteredStorage.customers(Forgetful::new)));
  }

  private static final class Forgetful extends CustomersAround {
    Forgetful(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int lookBy(List<CustomerId> customers, LocalDate day) {
      return customers.size();
    }
  }
}
