package fi.rekisteri.samples.quickstart;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.core.ledger.ErasureLedgerFile;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A second register, whose years pass: its database, the ledger of erasures beside it, and the
 * shop's open invoices.
 */
record LaterShop(Path folder, KeyFile keys, Clock clock, Map<CustomerId, LocalDate> unpaid)
    implements HoldSource {
  private static final String DATABASE = "later.mv.db";
  private static final String BACKUP = "later.backup";
  private static final String LEDGER = "erasures.ledger";

  /** Begins anew: what an earlier run left has been erased, or is nobody's. */
  static LaterShop anew(Path folder, KeyFile keys, Clock clock) throws IOException {
    for (String file : List.of(DATABASE, BACKUP, LEDGER)) {
      Files.deleteIfExists(folder.resolve(file));
    }
    return new LaterShop(folder, keys, clock, new HashMap<>());
  }

  /** H2 writes commits half a second later unless it is told otherwise. */
  JdbcConnectionPool database() {
    String file = folder.resolve("later").toAbsolutePath().toString();
    JdbcConnectionPool database =
        JdbcConnectionPool.create("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "sa", "");
    JdbcSchema.migrate(database);
    return database;
  }

  EmbeddedRegister.Builder builder(JdbcConnectionPool database) {
    return EmbeddedRegister.builder()
        .definition(Shop.definition())
        .storage(JdbcStorage.on(database))
        .keys(keys)
        .staff(
            StaffSource.of(
                StaffMember.of("officer-1", Instant.EPOCH, Operation.values())
                    .signed("1", Instant.EPOCH)))
        .holdSource(this)
        .erasureLedger(ErasureLedgerFile.openOrCreate(folder.resolve(LEDGER)))
        .clock(clock);
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today(CustomerRegister register) {
    return LocalDate.ofInstant(now(), register.definition().zone());
  }

  Actor officer() {
    return Actor.person("officer-1", now(), "password+otp", "quickstart");
  }

  RegisterDesk desk(CustomerRegister register) {
    return register.actingAs(officer());
  }

  void backUp() throws IOException {
    Files.copy(
        folder.resolve(DATABASE), folder.resolve(BACKUP), StandardCopyOption.REPLACE_EXISTING);
  }

  void restore() throws IOException {
    Files.copy(
        folder.resolve(BACKUP), folder.resolve(DATABASE), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public String name() {
    return "invoices";
  }

  /** Asked right before anything is erased. */
  @Override
  public Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects) {
    Map<CustomerId, List<SourceHold>> holds = new HashMap<>();
    for (CustomerId subject : subjects) {
      if (unpaid.containsKey(subject)) {
        SourceHold open =
            new SourceHold(
                HoldRule.OPEN_INVOICE,
                unpaid.get(subject),
                Optional.empty(),
                Optional.of("INVOICE_PAID"));
        holds.put(subject, List.of(open));
      }
    }
    return holds;
  }
}
