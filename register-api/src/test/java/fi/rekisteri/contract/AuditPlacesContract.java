package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about the places of entries and their evidence, A12 and A13. */
public interface AuditPlacesContract extends StorageUnderTest {
  @Test
  @DisplayName("A12 link and sealed reason are read back equal, and are shared with nobody")
  default void evidenceIsReadBackEqual(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = samples.uuid();
    List<AuditEntry> entries = new ArrayList<>();
    for (byte[] reason :
        Arrays.asList(null, new byte[0], new byte[] {0}, samples.bytes(4096), null)) {
      AuditPlace place = new AuditPlace(lane, entries.size() + 1);
      byte[] link = samples.bytes(16);
      AuditEntry entry = samples.audit(AuditAction.READ, samples.id());
      entries.add(Lanes.with(entry, Evidence.of(place, link.clone(), reason)));
      lanes.calls().append(List.of(Lanes.with(entry, Evidence.of(place, link, reason))));
      Arrays.fill(link, (byte) 0);
    }
    entries.add(Lanes.with(entries.get(0), Evidence.at(new AuditPlace(lane, 6))));
    lanes.calls().append(entries.subList(5, 6));
    assertThat(lanes.entries(lane)).isEqualTo(entries);
    lanes.entries(lane).forEach(entry -> Arrays.fill(entry.evidence().link(), (byte) 0));
    assertThat(lanes.entries(lane)).isEqualTo(entries);
  }

  @Test
  @DisplayName("A12 entries that come with a change are read back equal too, with their evidence")
  default void evidenceOfChangesIsReadBackEqual(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = samples.uuid();
    List<AuditEntry> entries =
        LongStream.rangeClosed(1, 5)
            .mapToObj(number -> lanes.entry(new AuditPlace(lane, number)))
            .toList();
    SealedCustomer read = samples.customer();
    CustomerId id = Samples.idOf(read);
    NewCustomer newcomer = new NewCustomer(read, List.of(), List.of(), entries.get(0));
    SealedCustomer next = samples.next(read);
    lanes.calls().insert(newcomer);
    lanes.calls().save(Samples.change(next), entries.get(1));
    lanes
        .calls()
        .save(samples.change(next, samples.shared("byName"), samples.item("a")), entries.get(2));
    lanes.calls().erase(samples.verdict(id), entries.get(3));
    lanes.calls().erase(samples.verdict(id), entries.get(4));
    assertThat(lanes.entries(lane)).isEqualTo(entries);
  }

  @Test
  @DisplayName("A12 of two entries in one place none is appended, nor what came with them")
  default void twoInOnePlaceAreRefused(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = samples.uuid();
    AuditPlace place = new AuditPlace(lane, 2);
    List<AuditEntry> twice =
        Stream.of(new AuditPlace(lane, 1), place, place).map(lanes::entry).toList();
    refused(() -> lanes.calls().append(twice));
    assertThat(lanes.entries(lane)).isEmpty();
    lanes.calls().append(twice.subList(0, 2));
    refused(
        () -> lanes.calls().append(List.of(lanes.entry(new AuditPlace(lane, 3)), twice.get(2))));
    NewCustomer late = new NewCustomer(samples.customer(), List.of(), List.of(), twice.get(2));
    refused(() -> lanes.calls().insert(late));
    assertThat(lanes.calls().find(Samples.idOf(late))).isEmpty();
    assertThat(lanes.entries(lane)).isEqualTo(twice.subList(0, 2));
  }

  private static void refused(Runnable work) {
    assertThat(catchThrowable(work::run)).isInstanceOf(RegisterException.class);
  }

  @Test
  @DisplayName("A13 pages of any size show the whole trail once, in the order of places")
  default void pagesShowTheTrailInOrder(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    lanes.open(new UUID(Long.MIN_VALUE, 7));
    List<AuditEntry> all = new ArrayList<>(Entries.crowded(samples, samples.id()));
    for (long number : new long[] {9, 10, 1L << 31, Long.MAX_VALUE, 2, 1}) {
      all.add(lanes.entry(new AuditPlace(new UUID(Long.MIN_VALUE, 7), number)));
      all.add(lanes.entry(new AuditPlace(new UUID(1, -1), number)));
    }
    lanes.calls().append(all);
    Collections.sort(all, Entries.BY_PLACE);
    for (int size : new int[] {1, 2, 9, 26, 27, 28}) {
      assertThat(Pages.inOrder(lanes.calls().storage(), size))
          .as("pages of %d", size)
          .isEqualTo(all);
    }
  }

  @Test
  @DisplayName("A13 of a lane exactly the numbers that are asked for are shown, in order")
  default void numbersOfALaneAreShown(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = new UUID(-1, 1);
    lanes.append(new UUID(-1, 0), 1, 2, 3);
    lanes.append(new UUID(-1, 2), 1, 2, 3);
    List<AuditEntry> all = lanes.append(lane, 1, 2, 3, 10, 11, Long.MAX_VALUE);
    assertThat(lanes.entries(lane)).isEqualTo(all);
    assertThat(lanes.entries(new LaneRange(lane, 2, 10))).isEqualTo(all.subList(1, 4));
    assertThat(lanes.entries(new LaneRange(lane, 3, 3))).isEqualTo(all.subList(2, 3));
    assertThat(lanes.entries(new LaneRange(lane, 4, 9))).isEmpty();
    assertThat(lanes.entries(new LaneRange(lane, 12, Long.MAX_VALUE))).isEqualTo(all.subList(5, 6));
    assertThat(lanes.entries(samples.uuid())).isEmpty();
    List<AuditEntry> some =
        lanes
            .calls()
            .storage()
            .inTransaction(tx -> tx.audit().ofLane(new LaneRange(lane, 2, 11), 3));
    assertThat(some).isEqualTo(all.subList(1, 4));
  }

  @Test
  @DisplayName("A13 a lane of thousands of entries is shown whole")
  default void longLaneIsShownWhole(Samples samples) {
    Lanes lanes = Lanes.of(storage(), samples);
    UUID lane = samples.uuid();
    List<AuditEntry> all = lanes.append(lane, LongStream.rangeClosed(1, 3_456).toArray());
    assertThat(lanes.entries(lane)).isEqualTo(all);
    assertThat(Pages.inOrder(lanes.calls().storage(), 500)).isEqualTo(all);
  }
}
