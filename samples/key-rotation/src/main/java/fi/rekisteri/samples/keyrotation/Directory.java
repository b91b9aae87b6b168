package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Whom the shop has registered, as its own tables would remember it. Thread-safe. */
final class Directory {
  /**
   * A customer who is in the register from now on.
   *
   * @param person who it is
   * @param id the register's id of them
   * @param hasMoved whether their e-mail address is the later one
   */
  record Registered(int person, CustomerId id, boolean hasMoved) {}

  private final List<Registered> all = new ArrayList<>();

  synchronized void add(Registered one) {
    all.add(one);
  }

  synchronized Registered anyone(RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  synchronized List<Registered> everybody() {
    return List.copyOf(all);
  }
}
