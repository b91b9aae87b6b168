package fi.rekisteri.core;

import fi.rekisteri.AuditWindow;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.SecurityListener;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.core.inquiry.DecoyWatch;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.staff.ActorGate;
import fi.rekisteri.core.trail.Lanes;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.rights.SubjectDataSource;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
  private final Engine engine;

  private EmbeddedRegister(Engine engine) {
    this.engine = engine;
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
    return engine.definition();
  }

  @Override
  public RegisterDesk actingAs(Actor actor) {
    return new Desk(engine, Caller.of(actor));
  }

  @Override
  public void close() {
    engine.close();
  }

  /**
   * Puts a register together. The parts stay the host's: closing the register closes none of them.
   */
  public static final class Builder {
    private @Nullable RegisterDefinition definition;
    private @Nullable DefinitionSuccession succession;
    private @Nullable RegisterStorage storage;
    private @Nullable KeyProvider keys;
    private @Nullable StaffSource staff;
    private @Nullable StaffMember firstAdministrator;
    private Executor importing = Runnable::run;
    private Duration settling = Duration.ofDays(1);
    private Optional<AuditWindow> window = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Predicate<CustomerId> decoys = id -> false;
    private SecurityListener listener = SecurityListener.SILENT;
    private final DataSources sources = new DataSources();

    private Builder() {}

    /**
     * What the register is.
     *
     * @param value a validated definition
     * @return this builder
     */
    public Builder definition(RegisterDefinition value) {
      definition = value;
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
      succession = value;
      return this;
    }

    /**
     * Where it keeps what it seals.
     *
     * @param value an adapter that passes the contract kit
     * @return this builder
     */
    public Builder storage(RegisterStorage value) {
      storage = value;
      return this;
    }

    /**
     * Who keeps the root key.
     *
     * @param value a key provider
     * @return this builder
     */
    public Builder keys(KeyProvider value) {
      keys = value;
      return this;
    }

    /**
     * Who may act.
     *
     * @param value the controller's roster
     * @return this builder
     */
    public Builder staff(StaffSource value) {
      staff = value;
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
      firstAdministrator = first;
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
      importing = value;
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
      settling = value;
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
      window = Optional.of(value);
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
      decoys = value;
      return this;
    }

    /**
     * Who is told of what happens to decoys and to the trail.
     *
     * @param value nobody unless another is given
     * @return this builder
     */
    public Builder securityListener(SecurityListener value) {
      listener = value;
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
      sources.add(value);
      return this;
    }

    /**
     * The clock, for tests and for hosts with a clock of their own.
     *
     * @param value UTC system time unless another is given
     * @return this builder
     */
    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /**
     * Opens the register, and makes its first keys where it has none.
     *
     * <p>Storage and keys have no default on purpose: losing either one loses the customers.
     *
     * @return the register
     * @throws IllegalStateException where a part is missing; the message gives the line to write
     * @throws fi.rekisteri.error.DefinitionException where the definition does not follow the
     *     previous one lawfully
     * @throws fi.rekisteri.error.SealingException where the keys do not fit the storage
     */
    public CustomerRegister build() {
      RegisterDefinition described =
          Parts.require(
              definition, "definition(CustomerRegisterNotice.definition(controller)), or your own");
      if (succession != null) {
        succession.require(described);
      }
      RegisterStorage store =
          Parts.require(
              storage, "storage(JdbcStorage.on(dataSource)), or new InMemoryStorage() in tests");
      KeyProvider provider =
          Parts.require(keys, "keys(KeyFile.openOrCreate(path, password)), or another KeyProvider");
      ActorGate gate = new ActorGate(described, Parts.roster(staff, firstAdministrator, store));
      Sealing sealing =
          Sealing.open(described.id().value(), provider, new StoredRegisterKeys(described, store));
      ProcessingDecisions decisions =
          new ProcessingDecisions(described.activities(), described.zone());
      Records records = new Records(described, decisions, sealing);
      return new EmbeddedRegister(
          new Engine(
              new Engine.Parts(
                  described,
                  store,
                  sealing,
                  gate,
                  decisions,
                  records,
                  new Lanes(clock, !store.endsTransactions()),
                  new DecoyWatch(decoys, listener),
                  sources.all(),
                  new Engine.Timing(importing, settling, window, clock))));
    }
  }
}
