package fi.rekisteri.core;

import fi.rekisteri.AuditWindow;
import fi.rekisteri.SecurityListener;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.EngineParts;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.core.engine.Timing;
import fi.rekisteri.core.inquiry.DecoyWatch;
import fi.rekisteri.core.plan.Schedule;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.core.replay.LedgerOpening;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.staff.ActorGate;
import fi.rekisteri.core.trail.Lanes;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a builder was told, and the engine that is put together from it. Not thread-safe. */
final class Assembly {
  @Nullable RegisterDefinition definition;
  @Nullable DefinitionSuccession succession;
  @Nullable RegisterStorage storage;
  @Nullable KeyProvider keys;
  @Nullable StaffSource staff;
  @Nullable StaffMember firstAdministrator;
  Executor importing = Runnable::run;
  Duration settling = Duration.ofDays(1);
  Optional<AuditWindow> window = Optional.empty();
  Clock clock = Clock.systemUTC();
  Predicate<CustomerId> decoys = id -> false;
  SecurityListener listener = SecurityListener.SILENT;
  Optional<ErasureLedger> ledger = Optional.empty();
  final RequestOptions requests = new RequestOptions();
  final DataSources sources = new DataSources();
  final HoldSources holdSources = new HoldSources();

  /** The engine, opened; it is refused where the ledger of erasures does not fit the storage. */
  Engine open() {
    Engine engine = engine();
    boolean opened = false;
    try {
      new LedgerOpening(engine).require();
      Schedule.begin(engine);
      opened = true;
      return engine;
    } finally {
      if (!opened) {
        engine.close();
      }
    }
  }

  /** The engine; whether it fits the ledger of erasures is not asked yet. */
  Engine engine() {
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
    return new Engine(
        new EngineParts(
            described,
            Optional.ofNullable(succession).map(DefinitionSuccession::previous),
            store,
            sealing,
            gate,
            decisions,
            new Records(described, decisions, sealing),
            new Lanes(clock, !store.endsTransactions()),
            new DecoyWatch(decoys, listener),
            sources.all(),
            holdSources.all(),
            ledger,
            requests.setup(),
            new Timing(importing, settling, window, clock)));
  }
}
