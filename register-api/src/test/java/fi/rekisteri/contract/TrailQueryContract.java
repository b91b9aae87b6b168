package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The trail of a time by what was done in it, to whom and by whom, A69 and A70. */
public interface TrailQueryContract extends StorageUnderTest {
  @Test
  @DisplayName("A69 pages of any size show each entry that is asked for once, oldest first")
  default void pagesShowWhatIsAskedFor(Samples samples) {
    Calls calls = new Calls(storage());
    List<AuditEntry> all = crowd(samples);
    calls.append(all);
    for (TrailQuery query : queries(all)) {
      for (int size : new int[] {1, 3, 20, 500}) {
        assertThat(pages(calls, query, size))
            .as("%s by %d", query.actions(), size)
            .isEqualTo(expected(all, query));
      }
      assertThatThrownBy(() -> calls.run(tx -> tx.audit().select(query, null, 0)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("A70 the count is that of the entries that are asked for, the end left out")
  default void countIsOfWhatIsAskedFor(Samples samples) {
    Calls calls = new Calls(storage());
    List<AuditEntry> all = crowd(samples);
    calls.append(all);
    for (TrailQuery query : queries(all)) {
      long counted = calls.storage().inTransaction(tx -> tx.audit().count(query));
      assertThat(counted).as("count of %s", query).isEqualTo(expected(all, query).size());
    }
  }

  private static List<TrailQuery> queries(List<AuditEntry> all) {
    Instant from = Samples.BEGINNING.plus(1, ChronoUnit.MICROS);
    TimeSpan span = new TimeSpan(from, from.plus(3, ChronoUnit.MICROS));
    CustomerId one = all.get(0).act().subject().orElseThrow();
    return List.of(
        TrailQuery.of(span),
        new TrailQuery(span, Set.of(AuditAction.ERASE)),
        new TrailQuery(span, Set.of(AuditAction.ERASE, AuditAction.READ)),
        new TrailQuery(span, Set.of(AuditAction.EXPORT_TRAIL)),
        TrailQuery.of(span).about(one),
        TrailQuery.of(span).about(new CustomerId(new UUID(0, 0x4000))),
        TrailQuery.of(span).by("anna"),
        TrailQuery.of(span).by("ann"),
        new TrailQuery(span, Set.of(AuditAction.ERASE)).about(one).by("anna"));
  }

  @Test
  @DisplayName("A70 of one person and one actor some are counted, and fewer than of the time")
  default void narrowerQueriesFindSome(Samples samples) {
    Calls calls = new Calls(storage());
    List<AuditEntry> all = crowd(samples);
    calls.append(all);
    List<TrailQuery> asked = queries(all);
    List<Long> counts =
        asked.stream()
            .map(one -> calls.storage().inTransaction(tx -> tx.audit().count(one)))
            .toList();
    assertThat(counts).containsExactly(27L, 9L, 18L, 0L, 13L, 0L, 12L, 0L, 2L);
  }

  private static List<AuditEntry> expected(List<AuditEntry> all, TrailQuery query) {
    return all.stream()
        .filter(query::asksFor)
        .sorted(Comparator.comparing(AuditMoment::of))
        .toList();
  }

  @Test
  @DisplayName("A69 a page goes on behind a moment at which nothing stands, and behind its time")
  default void pageGoesOnBehindAnyMoment(Samples samples) {
    Calls calls = new Calls(storage());
    calls.append(crowd(samples));
    Instant at = Samples.BEGINNING.plus(2, ChronoUnit.MICROS);
    TrailQuery query = TrailQuery.of(new TimeSpan(Samples.BEGINNING, Entries.LATER));
    AuditMoment nobody = new AuditMoment(at, new AuditPlace(new UUID(0, 0), 1));
    List<AuditEntry> rest =
        calls.storage().inTransaction(tx -> tx.audit().select(query, nobody, Calls.ALL));
    assertThat(rest).hasSize(27).allMatch(entry -> !entry.at().isBefore(at));
    AuditMoment end = new AuditMoment(Entries.LATER, new AuditPlace(new UUID(-1, -1), 9));
    assertThat(pages(calls, query, 7)).hasSize(45);
    List<AuditEntry> none =
        calls.storage().inTransaction(tx -> tx.audit().select(query, end, Calls.ALL));
    assertThat(none).isEmpty();
  }

  /** Nine entries in each of five microseconds, in lanes at the edges of the unsigned order. */
  private static List<AuditEntry> crowd(Samples samples) {
    AuditAction[] actions = {AuditAction.READ, AuditAction.ERASE, AuditAction.CHANGE};
    List<UUID> lanes = List.of(new UUID(0, 1), new UUID(Long.MIN_VALUE, 0), new UUID(-1, -1));
    List<CustomerId> subjects = List.of(samples.id(), samples.id());
    List<String> actors = List.of("anna", "Anna", "anna ", "änna", "anna");
    List<AuditEntry> all = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      AuditEntry.Act act =
          AuditEntry.Act.done(actions[i % 3], subjects.get(i % 2), List.of("name"));
      AuditEntry one = samples.entry(Samples.BEGINNING.plus(i / 9, ChronoUnit.MICROS), act);
      Evidence evidence = Evidence.at(new AuditPlace(lanes.get(i % 9 / 3), i + 1));
      all.add(
          new AuditEntry(
              evidence, one.at(), actors.get(i % 5), one.interfaceId(), one.purpose(), one.act()));
    }
    return all;
  }

  private static List<AuditEntry> pages(Calls calls, TrailQuery query, int size) {
    return Pages.all(
        size,
        last ->
            calls
                .storage()
                .inTransaction(
                    tx ->
                        tx.audit()
                            .select(query, last == null ? null : AuditMoment.of(last), size)));
  }
}
