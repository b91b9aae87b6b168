package fi.rekisteri.samples.benchmarks.scale;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.PlainCustomers;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * So many people in a register of a database of its own, the same in plain tables beside it, and
 * some of them, spread evenly, who take their turns in no order.
 */
final class Sized implements AutoCloseable {
  private static final long SEED = 20_261_127;
  private static final int MOST = 20_000;
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final int size;
  private final Database database;
  private final String name;
  private final HikariDataSource pool;
  private final ScaledRegister register;
  private final PlainScale plain;
  private final List<Someone> some = new ArrayList<>();
  private Iterator<Someone> turns;

  /** Somebody on both sides, and what their e-mail address is. */
  record Someone(CustomerId id, UUID plainId, int row) {
    String email() {
      return People.person(row, SEED).email();
    }
  }

  Sized(Database database, int size) throws IOException, SQLException {
    this.size = size;
    this.database = database;
    this.name = "scale_" + size;
    this.pool = Database.pool(database.create(name), 2);
    this.register = new ScaledRegister(pool);
    register.importAll(size, row -> People.person(row, SEED));
    PlainCustomers customers = new PlainCustomers(pool);
    customers.createTable();
    customers.insertAll(size, Sized::plainId, row -> People.person(row, SEED));
    this.plain = new PlainScale(customers, pool);
    plain.createIndexes();
    customers.execute(database.refreshStatistics());
    int every = Math.max(1, size / MOST);
    register.forEach(
        (id, number) -> {
          int row = row(number);
          if (row % every == 0) {
            some.add(new Someone(id, plainId(row), row));
          }
        });
    // In the order of ids, our index of keys would be walked in order, and the plain one would not.
    Collections.shuffle(some, new Random(SEED));
    turns = some.iterator();
  }

  int size() {
    return size;
  }

  ScaledRegister register() {
    return register;
  }

  PlainScale plain() {
    return plain;
  }

  /** The next ones; nobody comes twice before everybody came once. */
  List<Someone> next(int count) {
    List<Someone> next = new ArrayList<>(count);
    while (next.size() < count) {
      if (!turns.hasNext()) {
        turns = some.iterator();
      }
      next.add(turns.next());
    }
    return next;
  }

  /** The next ones, who will not come again. */
  List<Someone> take(int count) {
    List<Someone> taken = List.copyOf(some.subList(some.size() - count, some.size()));
    some.subList(some.size() - count, some.size()).clear();
    turns = some.iterator();
    return taken;
  }

  @Override
  public void close() throws IOException, SQLException {
    register.close();
    pool.close();
    database.drop(name);
  }

  private static int row(String number) {
    return Integer.parseInt(number.substring(1)) - People.FIRST_NUMBER;
  }

  /** In no order, as the register's own ids are. */
  private static UUID plainId(int row) {
    return new UUID((row + 1) * ODD, row);
  }
}
