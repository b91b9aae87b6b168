package fi.rekisteri.samples.benchmarks.people;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.benchmarks.house.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The same people on both sides of one database, and their ids there. */
public final class Population implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final long SEED = 20261122;

  private final HikariDataSource pool;
  private final List<Person> people;
  private final List<UUID> plainIds;
  private final PlainCustomers plain;
  private final CarefulCustomers careful;
  private final RegisteredCustomers registered;
  private final List<CustomerId> ids;

  public Population(String url, int size) throws SQLException {
    pool = Database.pool(url, CONNECTIONS);
    people = People.invent(size, SEED);
    plainIds = Stream.generate(UUID::randomUUID).limit(size).toList();
    plain = new PlainCustomers(pool);
    plain.createTable();
    plain.insertAll(plainIds, people);
    plain.createEmailIndex();
    careful = new CarefulCustomers(pool);
    careful.createTables(plain);
    registered = new RegisteredCustomers(pool);
    registered.importAll(people);
    Map<String, CustomerId> byNumber = registered.idsByNumber();
    ids = people.stream().map(person -> byNumber.get(person.number())).toList();
  }

  public Person person(int customer) {
    return people.get(customer);
  }

  public UUID plainId(int customer) {
    return plainIds.get(customer);
  }

  public CustomerId id(int customer) {
    return ids.get(customer);
  }

  public PlainCustomers plain() {
    return plain;
  }

  public CarefulCustomers careful() {
    return careful;
  }

  public RegisteredCustomers registered() {
    return registered;
  }

  /** After changes on both sides: everybody must be the same on both. */
  public void requireSame() throws SQLException {
    for (int customer = 0; customer < people.size(); customer++) {
      Person ours = registered.get(id(customer), false);
      if (!ours.equals(plain.get(plainId(customer)))) {
        throw new IllegalStateException("after the changes customer " + id(customer) + " differs");
      }
    }
  }

  @Override
  public void close() {
    registered.close();
    pool.close();
  }
}
