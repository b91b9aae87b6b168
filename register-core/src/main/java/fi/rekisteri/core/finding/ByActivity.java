package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.ItemIds;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People of whom nothing has come in since a day. An index of it would be written with every order,
 * and would tell whoever reads the tables who is alive and buying: so everybody is looked at. What
 * was added to collections earlier is passed over unopened, since ids begin with their time.
 */
record ByActivity(Engine engine, LocalDate day) implements Quest {
  private static final int PAGE = 100;

  /** No value was obtained later. */
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  @Override
  public String told() {
    return "inactive=" + day;
  }

  @Override
  public void admit(Act act) {
    Asking.requireKeeping(act);
  }

  @Override
  public Candidates next(Transaction tx, @Nullable Bookmark after, int limit) {
    return Candidates.everybody(tx, after, limit);
  }

  /** What is cheap to know is asked first. */
  @Override
  public boolean isMetBy(Transaction tx, SealedCustomer candidate) {
    return !beganOrEnded(candidate.facts())
        && !recordGrew(tx, candidate)
        && fields(true).noneMatch(field -> collectionGrew(tx, candidate, field))
        && engine.records().allChoices(tx, candidate).stream().noneMatch(this::isRecent);
  }

  private boolean beganOrEnded(CustomerFacts facts) {
    return facts.customerships().stream()
        .flatMap(period -> Stream.concat(Stream.of(period.start()), period.end().stream()))
        .anyMatch(one -> !one.isBefore(day));
  }

  private boolean recordGrew(Transaction tx, SealedCustomer candidate) {
    List<FieldKey<?>> fields = fields(false).toList();
    return engine.records().entries(tx.ring(), candidate, fields).values().stream()
            .flatMap(Collection::stream)
            .anyMatch(this::isRecent)
        || fields.stream()
            .flatMap(one -> engine.records().waiting(tx.ring(), candidate, one).stream())
            .anyMatch(this::isRecent);
  }

  /** An order of long ago may have been imported today: its own time counts. */
  private <T> boolean collectionGrew(Transaction tx, SealedCustomer candidate, FieldKey<T> field) {
    String after = ItemIds.before(since());
    List<SealedItem> page;
    do {
      page = tx.customers().items(candidate.facts().id(), field.path(), after, PAGE);
      if (engine.records().openItems(tx, candidate, field, page).stream()
          .anyMatch(this::isRecent)) {
        return true;
      }
      after = page.isEmpty() ? after : page.get(page.size() - 1).item();
    } while (page.size() == PAGE);
    return false;
  }

  private Stream<FieldKey<?>> fields(boolean collections) {
    return engine.definition().fields().stream()
        .<FieldKey<?>>map(FieldSchema::key)
        .filter(key -> (key.cardinality() == Cardinality.COLLECTION) == collections);
  }

  private boolean isRecent(Entry<?> entry) {
    return !entry.provenance().obtainedAt().isBefore(since());
  }

  private boolean isRecent(RecordedChoice recorded) {
    return !recorded.choice().receipt().at().isBefore(since());
  }

  private Instant since() {
    LocalDate first = day.isAfter(LAST) ? LAST : day;
    return first.atStartOfDay(engine.definition().zone()).toInstant();
  }
}
