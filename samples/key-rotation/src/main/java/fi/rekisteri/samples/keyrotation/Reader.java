package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** Looks somebody up in every way, and takes nothing but the right answer. */
record Reader(Directory directory, LongAdder reads, LongAdder searches) {
  void work(CustomerRegister register) {
    check(Shop.customers(register), directory.anyone(ThreadLocalRandom.current()));
  }

  void check(CustomerAccess customers, Directory.Registered one) {
    Customer read = customers.get(one.id());
    require(read.value(CustomerFields.EMAIL).filter(email(one)::equals).isPresent(), "read");
    reads.increment();
    require(customers.collection(one.id(), CustomerFields.ORDER, null, 10).size() == 1, "orders");
    reads.increment();
    onlyThem(one.id(), customers.find(CustomerSearch.BY_EMAIL, email(one)));
    searches.increment();
    onlyThem(
        one.id(), customers.find(CustomerSearch.BY_CUSTOMER_NUMBER, People.number(one.person())));
    searches.increment();
  }

  private static EmailAddress email(Directory.Registered one) {
    return one.hasMoved() ? People.laterEmail(one.person()) : People.email(one.person());
  }

  static void onlyThem(CustomerId id, List<Customer> found) {
    require(found.size() == 1 && found.get(0).id().equals(id), "found " + found.size());
  }

  private static void require(boolean right, String what) {
    if (!right) {
      throw new IllegalStateException("not the right answer: " + what);
    }
  }
}
