package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages whose audit trail is not true, A12 and A13. */
final class TrailFlaws {
  private static final int EVERYTHING = 100_000;

  private TrailFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A12", "keeps times to the millisecond", () -> appending(TrailFlaws::millis)),
        new Flaw("A12", "forgets why it was refused", () -> appending(TrailFlaws::withoutCode)),
        new Flaw("A12", "drops entries without a subject", TrailFlaws::droppingTheSubjectless),
        new Flaw("A12", "lets an entry be replaced", TrailFlaws::replacing),
        new Flaw("A13", "shows the oldest first", TrailFlaws::oldestFirst),
        new Flaw("A13", "pages by time alone", TrailFlaws::pagingByTime),
        new Flaw("A13", "includes the end of a time", TrailFlaws::includingTheEnd));
  }

  private static RegisterStorage appending(UnaryOperator<AuditEntry> flaw) {
    return AlteredStorage.audit(
        intact ->
            new AuditAround(intact) {
              @Override
              public void append(List<AuditEntry> entries) {
                super.append(entries.stream().map(flaw).toList());
              }
            });
  }

  private static AuditEntry millis(AuditEntry e) {
    Instant at = e.at().truncatedTo(ChronoUnit.MILLIS);
    return new AuditEntry(e.evidence(), at, e.actor(), e.interfaceId(), e.purpose(), e.act());
  }

  private static AuditEntry withoutCode(AuditEntry e) {
    AuditEntry.Act act = e.act();
    AuditEntry.Act flawed =
        new AuditEntry.Act(
            act.action(), act.subject(), act.fields(), act.outcome(), Optional.empty());
    return new AuditEntry(e.evidence(), e.at(), e.actor(), e.interfaceId(), e.purpose(), flawed);
  }

  private static RegisterStorage droppingTheSubjectless() {
    return AlteredStorage.audit(
        intact ->
            new AuditAround(intact) {
              @Override
              public void append(List<AuditEntry> entries) {
                super.append(entries.stream().filter(e -> e.act().subject().isPresent()).toList());
              }
            });
  }

  private static RegisterStorage replacing() {
    List<AuditEntry> later = new ArrayList<>();
    return AlteredStorage.audit(
        intact ->
            new AuditAround(intact) {
              @Override
              public void append(List<AuditEntry> entries) {
                try {
                  super.append(entries);
                } catch (RuntimeException e) {
                  later.addAll(entries);
                }
              }

              @Override
              public List<AuditEntry> ofSubject(
                  CustomerId subject, @Nullable AuditEntry before, int limit) {
                return later.isEmpty() ? super.ofSubject(subject, before, limit) : later;
              }
            });
  }

  private static RegisterStorage oldestFirst() {
    return AlteredStorage.audit(
        intact ->
            new AuditAround(intact) {
              @Override
              public List<AuditEntry> ofSubject(
                  CustomerId subject, @Nullable AuditEntry before, int limit) {
                List<AuditEntry> page = new ArrayList<>(super.ofSubject(subject, before, limit));
                Collections.reverse(page);
                return page;
              }
            });
  }

  private static RegisterStorage pagingByTime() {
    return AlteredStorage.audit(
        intact ->
            new AuditAround(intact) {
              @Override
              public List<AuditEntry> ofSubject(
                  CustomerId subject, @Nullable AuditEntry before, int limit) {
                return before(super.ofSubject(subject, null, EVERYTHING), before, limit);
              }

              @Override
              public List<AuditEntry> between(
                  Instant from, Instant until, @Nullable AuditEntry before, int limit) {
                return before(super.between(from, until, null, EVERYTHING), before, limit);
              }
            });
  }

  private static List<AuditEntry> before(
      List<AuditEntry> all, @Nullable AuditEntry before, int limit) {
    return all.stream()
        .filter(entry -> before == null || entry.at().isBefore(before.at()))
        .limit(limit)
        .toList();
  }

  private static RegisterStorage includingTheEnd() {
    return AlteredStorage.audit(
        (AuditStore intact) ->
            new AuditAround(intact) {
              @Override
              public List<AuditEntry> between(
                  Instant from, Instant until, @Nullable AuditEntry before, int limit) {
                return super.between(from, until.plus(1, ChronoUnit.MICROS), before, limit);
              }
            });
  }
}
