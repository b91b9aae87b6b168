package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A plan that moves somebody's day loses no day that another writes while the plan looks. */
class PlanLookDayTest {
  private final Rivalled storage = new Rivalled();
  private final RetainingRegister at =
      new RetainingRegister(storage, RetainingRegister.definition());
  private final CustomerId id = at.ended(LocalDate.of(2025, 1, 1));

  private boolean isDue() {
    return storage
        .intact
        .inTransaction(tx -> tx.customers().due(RetainingRegister.TODAY, null, 10))
        .stream()
        .map(DueCustomer::customer)
        .anyMatch(one -> one.facts().id().equals(id));
  }

  private void lookToday(CustomerStore customers) {
    customers.lookBy(List.of(id), RetainingRegister.TODAY);
  }

  @Test
  @DisplayName("S33 control: a plan that finds nothing due sets the true day of the next look")
  void planMovesTheDay() {
    storage.intact.inTransaction(tx -> tx.customers().lookBy(List.of(id), RetainingRegister.TODAY));
    assertThat(isDue()).isTrue();
    at.planner().plan();
    assertThat(isDue()).isFalse();
  }

  @Test
  @DisplayName("S33 a day that is brought forward while the plan looks is not overwritten")
  void rivalsDayStays() {
    storage.intact.inTransaction(tx -> tx.customers().lookBy(List.of(id), RetainingRegister.TODAY));
    storage.armed = true;
    at.planner().plan();
    storage.afterwards();
    assertThat(isDue()).isTrue();
  }

  /**
   * Another process brings the day forward just after the plan has read values: at once where it
   * finds the row free, and else when the plan lets go of it.
   */
  private final class Rivalled implements RegisterStorage {
    final InMemoryStorage intact = new InMemoryStorage();
    private final Set<Object> held = new HashSet<>();
    private boolean armed;
    private boolean waits;

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      held.clear();
      return intact.inTransaction(tx -> work.apply(new Watched(tx)));
    }

    void afterwards() {
      if (waits) {
        intact.inTransaction(
            tx -> {
              lookToday(tx.customers());
              return true;
            });
      }
    }

    private void called(String method, Object[] arguments, CustomerStore customers) {
      if (method.equals("hold")) {
        held.addAll((List<?>) arguments[0]);
      } else if (armed && method.equals("itemsOf")) {
        armed = false;
        waits = held.contains(id);
        if (!waits) {
          lookToday(customers);
        }
      }
    }

    @Override
    public void close() {
      intact.close();
    }

    private final class Watched extends TransactionAround {
      Watched(StorageTransaction tx) {
        super(tx);
      }

      @Override
      public CustomerStore customers() {
        CustomerStore customers = tx.customers();
        return (CustomerStore)
            Proxy.newProxyInstance(
                CustomerStore.class.getClassLoader(),
                new Class<?>[] {CustomerStore.class},
                (self, method, arguments) -> {
                  Object answer = method.invoke(customers, arguments);
                  called(method.getName(), arguments, customers);
                  return answer;
                });
      }
    }
  }
}
