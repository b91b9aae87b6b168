package fi.rekisteri.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.store.StorageTransaction;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract kit notices each broken promise, and finds no fault with an intact storage. */
class ContractKitTest {
  private static final Map<String, KitRun> RUNS = new ConcurrentHashMap<>();

  static Stream<Flaw> flaws() {
    return Stream.of(
            TransactionFlaws.all(),
            RunAgainFlaws.all(),
            RecordFlaws.all(),
            WritingFlaws.all(),
            SearchFlaws.all(),
            TagPageFlaws.all(),
            ErasureFlaws.all(),
            LeftoverFlaws.all(),
            LookFlaws.all(),
            LookByFlaws.all(),
            ErasureOfManyFlaws.all(),
            PartFlaws.all(),
            TrailFlaws.all(),
            TrailQueryFlaws.all(),
            KeyFlaws.all(),
            RingFlaws.all(),
            RotationFlaws.all(),
            SuppressionFlaws.all(),
            PlaceFlaws.all(),
            LaneFlaws.all(),
            CheckpointFlaws.all(),
            PruningFlaws.all(),
            StaffFlaws.all(),
            PaperFlaws.all(),
            BreachFlaws.all(),
            RequestFlaws.all(),
            RequestPageFlaws.all(),
            HoldFlaws.all(),
            AdditionFlaws.all(),
            DisclosureFlaws.all(),
            NoticeFlaws.all(),
            ListFlaws.all(),
            PlacedHoldFlaws.all(),
            DemandFlaws.all(),
            PlanFlaws.all(),
            PlanItemFlaws.all(),
            SourceTaskFlaws.all(),
            ReplayFlaws.all(),
            AnonymousFlaws.all())
        .flatMap(flaws -> flaws);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flaws")
  @DisplayName("a broken promise fails a test of its number")
  void brokenPromiseFailsATestOfItsNumber(Flaw flaw) {
    assertThat(runOf(flaw).failures().keySet())
        .as("failures of a storage that " + flaw.wrong())
        .isNotEmpty()
        .allMatch(name -> name.startsWith(flaw.promise() + " "));
  }

  @Test
  @DisplayName("every test of the kit fails for one flawed storage at least")
  void everyTestOfTheKitCanFail() {
    Set<String> failed =
        flaws()
            .flatMap(flaw -> runOf(flaw).failures().keySet().stream())
            .collect(Collectors.toSet());
    Set<String> neverFailed = new TreeSet<>(intact().tests());
    neverFailed.removeAll(failed);
    assertThat(neverFailed).as("tests that no flawed storage fails").isEmpty();
  }

  @Test
  @DisplayName("an intact storage fails no test, bare or with stores that pass every call on")
  void intactStorageFailsNothing() {
    assertThat(intact().tests()).hasSizeGreaterThan(70);
    assertThat(intact().failures()).isEmpty();
    assertThat(KitRun.of(() -> new AlteredStorage(ContractKitTest::around)).failures()).isEmpty();
  }

  /** All stores at once: a call that one of them did not pass on would fail the kit. */
  private static StorageTransaction around(StorageTransaction tx) {
    return new AlteredStorage.Stores(tx)
        .with(new CustomersAround(tx.customers()))
        .with(new AuditAround(tx.audit()))
        .with(new KeysAround(tx.keys()))
        .with(new SuppressionsAround(tx.suppressions()))
        .with(new CheckpointsAround(tx.checkpoints()))
        .with(new StaffAround(tx.staff()))
        .with(new PaperAround(tx.manual()))
        .with(new BreachFlaws.Around(tx.breaches()))
        .with(new RequestsAround(tx.requests()))
        .with(new DisclosuresAround(tx.disclosures()))
        .with(new NoticesAround(tx.partyNotices()))
        .with(new ListsAround(tx.lists()))
        .with(new PlacedHoldFlaws.Around(tx.holds()))
        .with(new DemandFlaws.Around(tx.demands()))
        .with(new PlansAround(tx.plans()))
        .with(new SourceTaskFlaws.Around(tx.sourceTasks()))
        .with(new ReplayFlaws.Around(tx.replay()))
        .with(new AnonymousFlaws.Around(tx.anonymous()));
  }

  @Test
  @DisplayName("every promise is broken by one flawed storage at least")
  void everyPromiseIsBroken() {
    assertThat(flaws().map(Flaw::promise).distinct())
        .containsExactlyInAnyOrderElementsOf(
            intact().tests().stream()
                .map(name -> name.substring(0, name.indexOf(' ')))
                .collect(Collectors.toSet()));
  }

  @Test
  @DisplayName("what a failing test of the kit throws tells the seed of its data")
  void failureTellsItsSeed() {
    Flaw flaw = flaws().filter(f -> f.promise().equals("A12")).findFirst().orElseThrow();
    assertThat(runOf(flaw).failures().values())
        .allSatisfy(
            thrown ->
                assertThat(thrown.getSuppressed())
                    .singleElement()
                    .asString()
                    .contains("-Drekisteri.contract.seed="));
  }

  private static KitRun intact() {
    return RUNS.computeIfAbsent("intact", name -> KitRun.of(InMemoryStorage::new));
  }

  private static KitRun runOf(Flaw flaw) {
    return RUNS.computeIfAbsent(flaw.toString(), name -> KitRun.of(flaw.storage(), flaw.promise()));
  }
}
