package fi.rekisteri.samples.retention;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.ReplayReport;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.ledger.ErasureLedgerFile;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.text.LocalizedText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * A web shop with a register, two tables of its own, and a ledger of erasures beside the database.
 */
record Host(CustomerRegister register, DataSource database) implements AutoCloseable {
  private static final char[] PASSWORD = "only for this sample".toCharArray();
  private static final LocalDate SIGNED = LocalDate.of(2026, 1, 1);

  static KeyFile keys(Path folder) {
    return KeyFile.openOrCreate(folder.resolve("keys.rekisteri"), PASSWORD.clone());
  }

  static Host open(DataSource database, Path folder, KeyFile keys, Clock clock) {
    JdbcSchema.migrate(database);
    tables(database);
    return new Host(builder(database, folder, keys, clock).build(), database);
  }

  /** Tells a storage that lies behind its ledger who must go again. */
  static ReplayReport replay(DataSource database, Path folder, KeyFile keys, Clock clock) {
    return builder(database, folder, keys, clock).restored().replayErasures(maija(clock));
  }

  private static EmbeddedRegister.Builder builder(
      DataSource database, Path folder, KeyFile keys, Clock clock) {
    return EmbeddedRegister.builder()
        .definition(definition())
        .storage(JdbcStorage.on(database))
        .keys(keys)
        .staff(staff())
        .dataSource(new Newsletter(database))
        .holdSource(new OpenInvoices(database))
        .erasureLedger(ErasureLedgerFile.openOrCreate(folder.resolve("erasures.ledger")))
        .clock(clock);
  }

  static RegisterDefinition definition() {
    Controller controller =
        Controller.of(
            "Keksitty Kauppa Oy",
            ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
    return CustomerRegisterNotice.definition(controller).toBuilder()
        .change(
            changes ->
                changes.recipient(
                    CustomerRegisterNotice.FINANCE_PARTNER, one -> one.named(accountant())))
        .build();
  }

  private static NamedParty accountant() {
    return NamedParty.of("Keksitty Tilitoimisto Oy", CountryCode.FINLAND)
        .under(
            ProcessingAgreement.signed(
                    "Sop. 2026-14",
                    SIGNED,
                    LocalizedText.of("Kirjanpito.", "Bokföring.", "Bookkeeping."))
                .statingEveryTerm()
                .instructed(SIGNED, "Ohje 1/2026")
                .endingWith(EndOfProcessing.Choice.DELETE));
  }

  private static StaffSource staff() {
    return StaffSource.of(
        StaffMember.of("maija", Instant.EPOCH, Operation.values()).signed("1", Instant.EPOCH));
  }

  RegisterDesk desk(Clock clock) {
    return register.actingAs(maija(clock));
  }

  private static Actor maija(Clock clock) {
    return Actor.person("maija", clock.instant(), "password+otp", "back-office");
  }

  private static void tables(DataSource database) {
    execute(
        database,
        "create table if not exists invoice (number varchar(20) primary key,"
            + " customer uuid not null, issued date not null, paid boolean not null)");
    execute(
        database,
        "create table if not exists newsletter (customer uuid primary key,"
            + " address varchar(200) not null)");
  }

  static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException("the host's database refused", refused);
    }
  }

  /** The keys are the host's to close. */
  @Override
  public void close() {
    register.close();
  }
}
