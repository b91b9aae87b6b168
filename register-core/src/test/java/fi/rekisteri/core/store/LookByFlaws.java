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
            () -> AlteredStorage.customers(Forgetful::new)),
        new Flaw(
            "A48",
            "leaves a day that a demand does not bring forward",
            () -> AlteredStorage.customers(Idle::new)));
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

  /** Tells of everybody, and touches those alone whose day is later: nobody sees that it ran. */
  private static final class Idle extends CustomersAround {
    Idle(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int lookBy(List<CustomerId> ids, LocalDate day) {
      List<CustomerId> there = ids.stream().distinct().filter(id -> find(id).isPresent()).toList();
      super.lookBy(there.stream().filter(id -> !isBy(id, day)).toList(), day);
      return there.size();
    }

    private boolean isBy(CustomerId id, LocalDate day) {
      return LookFlaws.stored(intact, id).filter(now -> !now.lookOn().isAfter(day)).isPresent();
    }
  }
}
