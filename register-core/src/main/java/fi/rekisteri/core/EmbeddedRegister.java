package fi.rekisteri.core;

import fi.rekisteri.AuditWindow;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.SecurityListener;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The register, inside the host's own process. It opens no socket and starts no thread.
 *
 * <pre>{@code
 * CustomerRegister register =
 *     EmbeddedRegister.builder()
 *         .definition(CustomerRegisterNotice.definition(controller))
 *         .storage(JdbcStorage.on(dataSource))
 *         .keys(KeyFile.openOrCreate(path, password))
 *         .staff(roster)
 *         .build();
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class EmbeddedRegister implements CustomerRegister {
  private final InForce inForce;

  private EmbeddedRegister(Engine engine) {
    inForce = new InForce(engine);
  }

  /**
   * Begins to put a register together.
   *
   * @return a builder; nothing is opened yet
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public RegisterDefinition definition() {
    return inForce.engine().definition();
  }

  @Override
  public RegisterDesk actingAs(Actor actor) {
    return new Desk(inForce, Caller.of(actor));
  }

  @Override
  public void close() {
    inForce.engine().close();
  }

  /**
   * Puts a register together. The parts stay the host's: closing the register closes none of them.
   */
  public static final class Builder {
    private final Assembly parts = new Assembly();

    private Builder() {}

    /**
     * What the register is.
     *
     * @param value a validated definition
     * @return this builder
     */
    public Builder definition(RegisterDefinition value) {
      parts.definition = value;
      return this;
    }

    /**
     * What the definition follows, where it is not the first one of the register: legal bases and
     * purposes do not change without a record (G6, G5.1b).
     *
     * @param value the previous definition, with what accounts for the difference
     * @return this builder
     */
    public Builder following(DefinitionSuccession value) {
      parts.succession = value;
      return this;
    }

    /**
     * Where it keeps what it seals.
     *
     * @param value an adapter that passes the contract kit
     * @return this builder
     */
    public Builder storage(RegisterStorage value) {
      parts.storage = value;
      return this;
    }

    /**
     * Who keeps the root key.
     *
     * @param value a key provider
     * @return this builder
     */
    public Builder keys(KeyProvider value) {
      parts.keys = value;
      return this;
    }

    /**
     * Who may act.
     *
     * @param value the controller's roster
     * @return this builder
     */
    public Builder staff(StaffSource value) {
      parts.staff = value;
      return this;
    }

    /**
     * Who may act, for hosts without a roster: a book in the register's storage, in which
     * administrators write ({@link RegisterDesk#staff}). Each call of the register looks into it,
     * which costs a look-up in the storage.
     *
     * @param first the first administrator, named here since nobody could designate them
     * @return this builder
     */
    public Builder staffBook(StaffMember first) {
      parts.firstAdministrator = first;
      return this;
    }

    /**
     * Where an import, or a batch of observations, stores a chunk while the next one is prepared.
     * Without it one comes after the other on the caller's thread: the register starts no thread.
     *
     * @param value an executor of the host, with a thread for each batch that runs at a time; not
     *     for a storage that joins the host's own transaction
     * @return this builder
     */
    public Builder importing(Executor value) {
      parts.importing = value;
      return this;
    }

    /**
     * How long a rotation keeps old keys after the new ones are in use: longer than any transaction
     * of this or another process that writes to the register's storage.
     *
     * @param value one day unless another is given; none where nothing else uses the storage
     * @return this builder
     * @throws IllegalArgumentException for less than none
     */
    public Builder settling(Duration value) {
      if (value.isNegative()) {
        throw new IllegalArgumentException("a settling time is none or more");
      }
      parts.settling = value;
      return this;
    }

    /**
     * Lets audit entries of looks wait a little before they are durable, several at once. Without
     * it nobody is shown anything before its entry is durable.
     *
     * @param value how many may wait, and how long: what a crash loses
     * @return this builder
     */
    public Builder auditWindow(AuditWindow value) {
      parts.window = Optional.of(value);
      return this;
    }

    /**
     * Customers who are nobody: whoever opens one had no reason to. Register them like others, with
     * data that looks real; the register treats them like anybody, and gives no hint.
     *
     * @param value tells whether an id is a decoy's; asked at each entry of the trail that names
     *     somebody, so it answers at once and from memory, such as {@code Set.of(id)::contains}
     * @return this builder
     */
    public Builder decoys(Predicate<CustomerId> value) {
      parts.decoys = value;
      return this;
    }

    /**
     * Who is told of what happens to decoys and to the trail.
     *
     * @param value nobody unless another is given
     * @return this builder
     */
    public Builder securityListener(SecurityListener value) {
      parts.listener = value;
      return this;
    }

    /**
     * Data about people that the host keeps in tables of its own, and that takes part in answers.
     *
     * @param value one more source, under a name of its own
     * @return this builder
     * @throws IllegalArgumentException where the name is not one, or is taken
     */
    public Builder dataSource(SubjectDataSource value) {
      parts.sources.add(value);
      return this;
    }

    /**
     * What the host knows that keeps data from being erased, such as invoices that are not paid.
     *
     * @param value one more source, under a name of its own
     * @return this builder
     * @throws IllegalArgumentException where the name is not one, or is taken
     */
    public Builder holdSource(HoldSource value) {
      parts.holdSources.add(value);
      return this;
    }

    /**
     * What takes part in requests of data subjects (Art. 12 to 22).
     *
     * @param change adds handlers over the host's tables, authorities, another calendar
     * @return this builder
     */
    public Builder requests(Consumer<RequestOptions> change) {
      change.accept(parts.requests);
      return this;
    }

    /**
     * The ledger of erasures, without which nothing is erased. It lies outside of what is backed up
     * together with the storage, so that a restored backup is told who must go again.
     *
     * @param value the register's only one, that all its processes share, such as {@code
     *     ErasureLedgerFile.openOrCreate(path)}
     * @return this builder
     */
    public Builder erasureLedger(ErasureLedger value) {
      parts.ledger = Optional.of(value);
      return this;
    }

    /**
     * The clock, for tests and for hosts with a clock of their own.
     *
     * @param value UTC system time unless another is given
     * @return this builder
     */
    public Builder clock(Clock value) {
      parts.clock = value;
      return this;
    }

    /**
     * Opens the register, and makes its first keys where it has none.
     *
     * <p>Storage and keys have no default on purpose: losing either one loses the customers.
     *
     * @return the register
     * @throws IllegalStateException where a part is missing; the message gives the line to write
     * @throws fi.rekisteri.error.DefinitionException where it does not follow the previous lawfully
     * @throws fi.rekisteri.error.SealingException where the keys do not fit the storage
     * @throws fi.rekisteri.error.ConflictException {@code REPLAY_NEEDED}, {@code LEDGER_BEHIND} or
     *     {@code LEDGER_MISMATCH} where the ledger does not fit the storage; {@code
     *     KEYS_NEED_OWN_TRANSACTION} for a new register inside the host's transaction
     */
    public CustomerRegister build() {
      return new EmbeddedRegister(parts.open());
    }

    /**
     * The register before it is opened, where its storage was restored from a backup.
     *
     * @return what is to be done then; nothing is opened yet
     */
    public RestoredRegister restored() {
      return new RestoredRegister(parts);
    }
  }
}
