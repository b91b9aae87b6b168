package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.store.AnonymousStore;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.BreachStore;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DemandStore;
import fi.rekisteri.store.DisclosureStore;
import fi.rekisteri.store.HoldStore;
import fi.rekisteri.store.ListStore;
import fi.rekisteri.store.ManualStore;
import fi.rekisteri.store.PartyNoticeStore;
import fi.rekisteri.store.PlanStore;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.ReplayStore;
import fi.rekisteri.store.RequestStore;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SourceTaskStore;
import fi.rekisteri.store.StaffStore;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionEntry;
import fi.rekisteri.store.SuppressionStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Law 7: a storage with people in it gets no new keys. Under new ones nobody in it could be opened
 * or found, and a number that is somebody's would be given away again.
 */
class LostKeysTest {
  private final TestRegister first = new TestRegister();
  private final Customer anna = first.maintenance().register(anna());

  @ParameterizedTest
  @EnumSource(KeyPurpose.class)
  @DisplayName("S45.2 a register that lost one of its keys does not open")
  void lostKeyIsNotMadeAnew(KeyPurpose lost) {
    prohibit();
    RegisterStorage storage = withKeys(EnumSet.complementOf(EnumSet.of(lost)));
    refuses(ErrorCode.KEY_UNAVAILABLE, () -> reopened(storage));
    assertThat(keys(storage)).extracting(row -> row.context().purpose()).doesNotContain(lost);
  }

  @Test
  @DisplayName("S70.4 a register that is older than the suppression list gets its key")
  void missingSuppressionKeyIsMade() {
    RegisterStorage storage = withKeys(EnumSet.complementOf(EnumSet.of(KeyPurpose.SUPPRESSION)));
    TestRegister older = reopened(storage);
    assertThat(keys(storage)).hasSameSizeAs(KeyPurpose.values());
    assertThat(older.maintenance().find(CustomerSearch.BY_EMAIL, ANNAS_MAIL)).hasSize(1);
  }

  private void prohibit() {
    SuppressionEntry entry =
        new SuppressionEntry(
            new SearchTag("email", 1, new byte[16], false),
            Map.of(ProhibitionScope.DIRECT_MARKETING, Set.of(ProhibitedUse.PROCESSING)),
            TestRegister.NOW);
    first.storage.inTransaction(
        tx -> {
          tx.suppressions().add(List.of(entry));
          return entry;
        });
  }

  @Test
  @DisplayName("S45.2 a register that lost all its keys does not open, and gets no others")
  void lostKeysAreNotMadeAnew() {
    RegisterStorage storage = withKeys(Set.of());
    refuses(ErrorCode.KEY_UNAVAILABLE, () -> reopened(storage));
    assertThat(keys(storage)).isEmpty();
  }

  @Test
  @DisplayName("control: with its keys restored the register opens and shows who is in it")
  void restoredKeysOpenTheRegister() {
    TestRegister restored = reopened(withKeys(EnumSet.allOf(KeyPurpose.class)));
    assertThat(restored.maintenance().find(CustomerSearch.BY_EMAIL, ANNAS_MAIL))
        .extracting(Customer::id)
        .containsExactly(anna.id());
  }

  @Test
  @DisplayName("law 1: a storage with another register's people is refused when it is built")
  void storageOfAnotherRegisterIsRefused() {
    RegisterDefinition second = secondRegister();
    refuses(ErrorCode.KEY_UNAVAILABLE, () -> new TestRegister(first.storage, second, first.keys));
    assertThat(first.maintenance().page(null, 10).customers()).hasSize(1);
    TestRegister own = new TestRegister(new InMemoryStorage(), second, first.keys);
    assertThat(own.maintenance().page(null, 10).customers()).as("control").isEmpty();
  }

  private TestRegister reopened(RegisterStorage storage) {
    return new TestRegister(storage, definition(), first.keys);
  }

  /** The people of the first register beside some of its keys. */
  private RegisterStorage withKeys(Set<KeyPurpose> kept) {
    RegisterStorage keys = new InMemoryStorage();
    List<RegisterKey> rows = keys(first.storage);
    assertThat(rows).hasSameSizeAs(KeyPurpose.values());
    for (RegisterKey row : rows) {
      if (kept.contains(row.context().purpose())) {
        keys.inTransaction(tx -> tx.keys().addIfAbsent(row));
      }
    }
    return new Apart(first.storage, keys);
  }

  private static List<RegisterKey> keys(RegisterStorage storage) {
    return storage.inTransaction(tx -> tx.keys().ring(definition().id().value()).keys());
  }

  /** People in one storage and the register's keys in another. */
  private record Apart(RegisterStorage people, RegisterStorage keys) implements RegisterStorage {
    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      return people.inTransaction(
          tx ->
              keys.inTransaction(
                  other ->
                      work.apply(
                          new Ports(
                              tx.customers(),
                              other.keys(),
                              tx.suppressions(),
                              tx.staff(),
                              tx.disclosures(),
                              tx.partyNotices(),
                              tx.lists(),
                              tx.manual(),
                              tx.breaches(),
                              tx.requests(),
                              tx.holds(),
                              tx.demands(),
                              tx.plans(),
                              tx.sourceTasks(),
                              tx.replay(),
                              tx.anonymous(),
                              tx.audit(),
                              tx.checkpoints()))));
    }

    @Override
    public void close() {}
  }

  private record Ports(
      CustomerStore customers,
      RegisterKeyStore keys,
      SuppressionStore suppressions,
      StaffStore staff,
      DisclosureStore disclosures,
      PartyNoticeStore partyNotices,
      ListStore lists,
      ManualStore manual,
      BreachStore breaches,
      RequestStore requests,
      HoldStore holds,
      DemandStore demands,
      PlanStore plans,
      SourceTaskStore sourceTasks,
      ReplayStore replay,
      AnonymousStore anonymous,
      AuditStore audit,
      CheckpointStore checkpoints)
      implements StorageTransaction {
    /** The people's own storage knows nothing of the keys beside it. */
    @Override
    public void madeWith(long revision) {}
  }

  /** The same register under another id. */
  private static RegisterDefinition secondRegister() {
    RegisterDefinition same = definition();
    RegisterDefinitionBuilder second =
        RegisterDefinition.builder(new RegisterId("second"))
            .name(same.name())
            .version(same.version(), same.validFrom())
            .controller(same.controller())
            .routing(same.routing())
            .authority(same.authority())
            .consent(same.consent())
            .automatedDecisions(same.automatedDecisions())
            .provision(same.provision())
            .dataProtectionOfficer(same.dataProtectionOfficer());
    same.fields().forEach(second::field);
    same.searchKeys().forEach(second::searchKey);
    same.activities().forEach(second::activity);
    same.sources().forEach(second::source);
    same.recipients().forEach(second::recipient);
    same.disclosureRules().forEach(second::disclosureRule);
    same.transfers().forEach(second::transfer);
    same.retention().forEach(second::retention);
    same.cookies().forEach(second::cookie);
    same.measures().forEach(second::measure);
    return second.build();
  }
}
