package fi.rekisteri.samples.benchmarks.gdpr;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.ledger.ErasureLedgerFile;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The register under the terms of today, and the host's table of these. Other terms are one row of
 * the table, and a definition made of it, which the open register adopts. Its ledger of erasures is
 * a file whose lines are made durable.
 */
final class KeptRegister implements AutoCloseable {
  private static final String CLERK = "clerk";

  private final Promises promises;
  private final UnaryOperator<EmbeddedRegister.Builder> setUp;
  private final TermsTable table;
  private final RegisterStorage storage;
  private final KeyProvider keys = InMemoryKeys.random();
  private final Path folder = Files.createTempDirectory("rekisteri-ledger");
  private final ErasureLedger ledger =
      ErasureLedgerFile.openOrCreate(folder.resolve("erasures.ledger"));
  private final List<Terms> terms =
      new ArrayList<>(IntStream.range(0, Terms.PURPOSES).mapToObj(p -> Terms.of(p, p)).toList());
  private final CustomerRegister register;
  private List<Terms> said;
  private int version;

  KeptRegister(DataSource pool, Promises promises, UnaryOperator<EmbeddedRegister.Builder> setUp)
      throws IOException, SQLException {
    JdbcSchema.migrate(pool);
    this.setUp = setUp;
    this.promises = promises;
    table = new TermsTable(pool);
    table.create(terms);
    storage = JdbcStorage.on(pool);
    register = open();
    said = Promises.said(register.definition());
  }

  private CustomerRegister open() {
    return setUp
        .apply(EmbeddedRegister.builder())
        .definition(promises.under(terms, "terms 0"))
        .storage(storage)
        .keys(keys)
        .staff(
            StaffSource.of(
                StaffMember.of(CLERK, Instant.EPOCH, Operation.values())
                    .signed("1", Instant.EPOCH)))
        .erasureLedger(ledger)
        .build();
  }

  RegisterDesk desk() {
    return register.actingAs(Actor.person(CLERK, Instant.now(), "password+otp", "back-office"));
  }

  CustomerAccess access(Purpose purpose) {
    return desk().forPurpose(purpose);
  }

  void setTerms(int purpose, Terms changed) throws SQLException {
    table.change(changed);
    terms.set(purpose, changed);
    version++;
    RegisterDefinition next = promises.under(terms, "terms " + version);
    desk().adopt(next, DefinitionSuccession.of(register.definition()));
    said = Promises.said(register.definition());
  }

  /** What the definition that is enforced says of a purpose. */
  Terms said(int purpose) {
    return said.get(purpose);
  }

  @Override
  public void close() throws IOException {
    register.close();
    Files.deleteIfExists(folder.resolve("erasures.ledger"));
    Files.deleteIfExists(folder);
  }
}
