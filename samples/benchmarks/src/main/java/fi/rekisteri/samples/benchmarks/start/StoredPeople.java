package fi.rekisteri.samples.benchmarks.start;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import fi.rekisteri.samples.benchmarks.people.Registers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Many people in a register and in a table in clear, of the same ids, to be read later. */
record StoredPeople(DataSource pool) {
  private static final long SEED = 300;

  /** Says who has the number that is asked for. */
  CustomerId make(int count, int number, Path keyFile, String password) throws SQLException {
    List<Person> people = People.invent(count, SEED);
    JdbcSchema.migrate(pool);
    KeyFile keys = KeyFile.create(keyFile, password.toCharArray());
    CustomerRegister register = Registers.builder(JdbcStorage.on(pool), keys).build();
    try (RegisteredCustomers customers =
        new RegisteredCustomers(new Registers(register, register))) {
      customers.importAll(people);
      Map<String, CustomerId> ids = customers.idsByNumber();
      insert(people, ids);
      return ids.get(People.number(number));
    }
  }

  private void insert(List<Person> people, Map<String, CustomerId> ids) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table plain_person (id uuid primary key, number varchar, given varchar,"
              + " family varchar, email varchar, phone varchar, web varchar)");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into plain_person values (?, ?, ?, ?, ?, ?, ?)")) {
        for (Person person : people) {
          UUID id = ids.get(person.number()).value();
          Object[] values = {
            id,
            person.number(),
            person.given(),
            person.family(),
            person.email(),
            person.phone(),
            person.web()
          };
          for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }
}
