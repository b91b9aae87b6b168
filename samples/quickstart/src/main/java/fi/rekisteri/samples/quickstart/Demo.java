package fi.rekisteri.samples.quickstart;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The register of the quickstart with what it stands on: a key file, a database and three
 * employees.
 */
record Demo(CustomerRegister register, KeyFile keys, JdbcConnectionPool database)
    implements AutoCloseable {
  static final String DATABASE_FILE = "register.mv.db";

  private static final String KEY_FILE = "keys.rekisteri";

  static Demo open(Path folder, DemoPassword password, PrintStream out) throws IOException {
    Files.createDirectories(folder);
    boolean isFirstRun = Files.notExists(folder.resolve(DATABASE_FILE));
    KeyFile keys = keys(folder.resolve(KEY_FILE), password, isFirstRun);
    JdbcConnectionPool database =
        JdbcConnectionPool.create(
            "jdbc:h2:file:" + folder.resolve("register").toAbsolutePath(), "sa", "");
    JdbcSchema.migrate(database);
    CustomerRegister register =
        EmbeddedRegister.builder()
            .definition(Shop.definition())
            .storage(JdbcStorage.on(database))
            .keys(keys)
            .staff(staff())
            .build();
    out.println("1. Opening the register in " + folder + (isFirstRun ? " (new)" : " (again)"));
    out.println("   keys      " + KEY_FILE + ", sealed by a password" + warning(password));
    out.println("   database  " + DATABASE_FILE + ", which holds sealed fields only");
    return new Demo(register, keys, database);
  }

  /** The key file, which is there. */
  static KeyFile keys(Path folder, DemoPassword password) {
    return keys(folder.resolve(KEY_FILE), password, false);
  }

  /** A database that is there was made with a key file: then a new one would open nothing. */
  private static KeyFile keys(Path file, DemoPassword password, boolean isFirstRun) {
    char[] characters = password.characters().toCharArray();
    return isFirstRun ? KeyFile.openOrCreate(file, characters) : KeyFile.open(file, characters);
  }

  /** Reads, registers, and hands data over. */
  RegisterDesk clerk() {
    return register.actingAs(person("clerk-17"));
  }

  /** Is designated, and has signed nothing yet. */
  RegisterDesk trainee() {
    return register.actingAs(person("trainee-3"));
  }

  /** Looks into the audit trail and answers data subjects. */
  RegisterDesk dataProtectionOfficer() {
    return register.actingAs(person("officer-1"));
  }

  @Override
  public void close() {
    register.close();
    keys.close();
    database.dispose();
  }

  private static String warning(DemoPassword password) {
    return password.isForDemoOnly()
        ? " that anybody can read in this sample (for your own: delete the folder, set "
            + DemoPassword.VARIABLE
            + ")"
        : " from " + DemoPassword.VARIABLE;
  }

  private static StaffSource staff() {
    return StaffSource.of(
        StaffMember.of(
                "clerk-17",
                Instant.EPOCH,
                Operation.READ,
                Operation.MAINTAIN,
                Operation.DISCLOSE,
                Operation.MANUAL_MATERIAL)
            .signed("1", Instant.EPOCH),
        StaffMember.of("trainee-3", Instant.EPOCH, Operation.READ),
        StaffMember.of("officer-1", Instant.EPOCH, Operation.READ, Operation.ADMIN)
            .signed("1", Instant.EPOCH));
  }

  private static Actor person(String userId) {
    return Actor.person(userId, Instant.now(), "password+otp", "quickstart");
  }
}
