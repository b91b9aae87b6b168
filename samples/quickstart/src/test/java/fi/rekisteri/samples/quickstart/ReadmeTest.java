package fi.rekisteri.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first Java of the README, as it stands there. */
class ReadmeTest {
  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path SOURCE =
      Path.of("src/test/java/fi/rekisteri/samples/quickstart/ReadmeTest.java");

  @Test
  @DisplayName("the first Java of the README runs, and does what its comments say")
  void firstJavaRuns(@TempDir Path folder) {
    DataSource dataSource = JdbcConnectionPool.create("jdbc:h2:mem:readme", "sa", "");
    Path keyFile = folder.resolve("register.key");
    char[] password = "a password of the host's".toCharArray();
    Controller controller =
        Controller.of(
            "Esimerkki Oy",
            ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));

    // README begins
    JdbcSchema.migrate(dataSource); // makes the tables, or does nothing
    StaffMember clerk = // designated, and bound by the notice's undertaking
        StaffMember.of("maija", Instant.EPOCH, Operation.values()).signed("1", Instant.EPOCH);
    CustomerRegister register =
        EmbeddedRegister.builder()
            .definition(CustomerRegisterNotice.definition(controller)) // the notice's promises
            .storage(JdbcStorage.on(dataSource)) // sees sealed values only
            .keys(KeyFile.openOrCreate(keyFile, password))
            .staff(StaffSource.of(clerk))
            .build();

    Actor maija = Actor.person("maija", Instant.now(), "password+otp", "back-office");
    CustomerAccess relations = register.actingAs(maija).forPurpose(Purpose.CUSTOMER_RELATIONSHIP);
    Provenance form = Provenance.fromSubject(Channel.WEB, Instant.now());
    Customer anna =
        relations.register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .beginCustomership(LocalDate.now())
                .collect(CustomerFields.NAME, PersonName.of("Anna", "Mallikas"), form)
                .collect(CustomerFields.EMAIL, EmailAddress.of("anna@example.fi"), form));

    List<Customer> found = // although the address is sealed
        relations.find(CustomerSearch.BY_EMAIL, EmailAddress.of("ANNA@example.fi"));

    Customer invoiced = register.actingAs(maija).forPurpose(Purpose.INVOICING).get(anna.id());
    invoiced.value(CustomerFields.NAME); // bound to the purpose: opened just now
    invoiced.field(CustomerFields.EMAIL); // withheld by Art. 5(1)(b): not even decrypted
    // README ends

    assertThat(found).extracting(Customer::id).containsExactly(anna.id());
    assertThat(invoiced.value(CustomerFields.NAME)).contains(PersonName.of("Anna", "Mallikas"));
    assertThat(invoiced.field(CustomerFields.EMAIL)).isInstanceOf(Field.Withheld.class);
    register.close();
  }

  @Test
  @DisplayName("the README shows this very code")
  void readmeShowsThisCode() throws IOException {
    String source = Files.readString(SOURCE);
    int begin = source.indexOf("// README begins\n") + "// README begins\n".length();
    String code = source.substring(begin, source.indexOf("    // README ends\n"));
    List<String> lines = code.lines().map(line -> line.replaceFirst("^    ", "")).toList();
    assertThat(lines).as("within 30 lines").hasSizeLessThanOrEqualTo(30);
    assertThat(Files.readString(README)).contains("```java\n" + String.join("\n", lines) + "\n```");
  }
}
