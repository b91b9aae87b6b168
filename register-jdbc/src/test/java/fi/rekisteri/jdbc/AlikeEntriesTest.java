package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries that share all but their places, subjects and times are sent in another form. */
@ExtendWith(SeededSamples.class)
class AlikeEntriesTest {
  private static final byte[] REASON = {1, 2, 3};

  private final UUID lane = UUID.randomUUID();

  @ParameterizedTest
  @EnumSource
  @DisplayName("A12 entries that are alike are read back equal, with and without code and subject")
  void alikeEntriesComeBackEqual(Product product, Samples samples) {
    for (Optional<ErrorCode> code :
        List.of(Optional.<ErrorCode>empty(), Optional.of(ErrorCode.VERSION_CONFLICT))) {
      List<AuditEntry> entries = entries(samples, code);
      assertThat(AlikeEntries.are(entries)).isTrue();
      assertThat(keptAndRead(product, entries)).isEqualTo(entries);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A12 one entry with a reason among such that are alike otherwise is read back equal")
  void oneReasonComesBackEqual(Product product, Samples samples) {
    List<AuditEntry> entries = new ArrayList<>(entries(samples, Optional.empty()));
    AuditEntry last = entries.get(entries.size() - 1);
    Evidence reasoned = Evidence.of(last.place(), last.evidence().link(), REASON);
    entries.set(entries.size() - 1, entry(reasoned, last.act(), samples));
    assertThat(AlikeEntries.are(entries)).isFalse();
    assertThat(keptAndRead(product, entries)).isEqualTo(entries);
  }

  private List<AuditEntry> keptAndRead(Product product, List<AuditEntry> entries) {
    JdbcStorage storage = JdbcStorage.on(product.migrated());
    return storage.inTransaction(
        tx -> {
          tx.audit().append(entries);
          return tx.audit().ofLane(new LaneRange(lane, 1, entries.size()), entries.size());
        });
  }

  private List<AuditEntry> entries(Samples samples, Optional<ErrorCode> code) {
    List<AuditEntry> entries = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      Optional<CustomerId> subject =
          number == 2 ? Optional.empty() : Optional.of(CustomerId.random());
      AuditEntry.Act act =
          new AuditEntry.Act(
              AuditAction.READ,
              subject,
              List.of("name", "email"),
              code.isEmpty() ? Outcome.DONE : Outcome.DENIED,
              code,
              Footing.DESIGNATED);
      byte[] link = new byte[16];
      link[0] = (byte) number;
      entries.add(entry(Evidence.of(new AuditPlace(lane, number), link, null), act, samples));
    }
    return entries;
  }

  private static AuditEntry entry(Evidence evidence, AuditEntry.Act act, Samples samples) {
    AuditEntry some = samples.audit(AuditAction.READ, CustomerId.random());
    return new AuditEntry(evidence, some.at(), "maija", "test", Purpose.RIGHTS, act);
  }
}
