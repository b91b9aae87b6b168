package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.processing.SearchKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Registers people until there are enough, and then goes on changing them; after each change they
 * are found by what is new, and no longer by what is gone. For one thread.
 */
final class Writer {
  private static final int ENOUGH = 100;

  private final Directory directory;
  private final LongAdder searches;
  private final LongAdder writes;
  private final int firstPerson;
  private final List<CustomerId> own = new ArrayList<>();
  private int changes;

  Writer(Directory directory, int firstPerson, LongAdder searches, LongAdder writes) {
    this.directory = directory;
    this.firstPerson = firstPerson;
    this.searches = searches;
    this.writes = writes;
  }

  void work(CustomerRegister register) {
    CustomerAccess customers = Shop.customers(register);
    if (own.size() < ENOUGH) {
      register(customers, firstPerson + own.size());
    } else {
      changePhone(customers, own.get(changes % ENOUGH));
    }
  }

  private void register(CustomerAccess customers, int person) {
    EmailAddress first = People.email(person);
    EmailAddress later = People.laterEmail(person);
    CustomerId id = customers.register(People.newcomer(person)).id();
    own.add(id);
    writes.increment();
    expect(1, customers, CustomerSearch.BY_EMAIL, first);
    PhoneNumber phone = People.phone(firstPerson, person - firstPerson - ENOUGH);
    customers.change(id, them -> People.calledFirstAt(People.reachedAt(them, later), phone));
    writes.increment();
    expect(1, customers, CustomerSearch.BY_EMAIL, later);
    expect(0, customers, CustomerSearch.BY_EMAIL, first);
    directory.add(new Directory.Registered(person, id, true));
  }

  /** Each change takes a number that nobody had before. */
  private void changePhone(CustomerAccess customers, CustomerId id) {
    PhoneNumber before = People.phone(firstPerson, changes - ENOUGH);
    PhoneNumber after = People.phone(firstPerson, changes);
    changes++;
    customers.change(id, them -> People.calledAt(them, after));
    writes.increment();
    expect(1, customers, CustomerSearch.BY_PHONE, after);
    expect(0, customers, CustomerSearch.BY_PHONE, before);
  }

  private <Q> void expect(int count, CustomerAccess customers, SearchKey<Q> key, Q term) {
    List<Customer> found = customers.find(key, term);
    searches.increment();
    if (found.size() != count) {
      throw new IllegalStateException("found " + found.size() + " by " + key);
    }
  }
}
