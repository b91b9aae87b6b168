package fi.rekisteri.core.outbox;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeField;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks up what a notice tells at the moment at which it is delivered. A value is opened only for a
 * rectification, and told only where the one decision on {@code RIGHTS} shows it, the party has
 * received the field and still may, and the person has not restricted it. So no notice brings a
 * field to somebody who did not have it from the register: whoever learns a value stands in the
 * ledger, and is told of the next one too.
 */
record NoticeComposer(Engine engine, Act act) {

  NoticeMessage compose(Transaction tx, PartyNotice notice) {
    Optional<SealedCustomer> stored = tx.customers().find(notice.subject());
    if (stored.isEmpty()) {
      return ofNobody(tx, notice);
    }
    if (notice.change() != NoticeChange.RECTIFIED) {
      return message(notice, notice.change(), named(notice));
    }
    Records.Seen seen = engine.records().see(stored.get(), act, engine.now());
    Standing standing = engine.records().standing(stored.get());
    List<NoticeField> fields =
        seen.customer()
            .map(person -> new Content(tx, notice, person, standing).all())
            .orElseGet(() -> named(notice));
    return message(notice, NoticeChange.RECTIFIED, fields);
  }

  /** Whatever was to be told of somebody who is erased, the erasure is all that is left to tell. */
  private static NoticeMessage ofNobody(Transaction tx, PartyNotice notice) {
    if (tx.customers().tombstone(notice.subject()).isEmpty()) {
      throw tx.absent(notice.subject());
    }
    return message(notice, NoticeChange.ERASED, true, named(notice));
  }

  private static NoticeMessage message(
      PartyNotice notice, NoticeChange change, List<NoticeField> fields) {
    return message(notice, change, false, fields);
  }

  private static NoticeMessage message(
      PartyNotice notice, NoticeChange change, boolean whole, List<NoticeField> fields) {
    return new NoticeMessage(
        notice.id(),
        notice.topic().becoming(change),
        whole,
        fields,
        notice.plannedAt(),
        notice.progress().attempts());
  }

  private static List<NoticeField> named(PartyNotice notice) {
    return notice.fields().stream().<NoticeField>map(NoticeField.Named::new).toList();
  }

  /** What one party may be told of one person's fields. */
  private final class Content {
    private final Transaction tx;
    private final PartyNotice notice;
    private final Customer person;
    private final Standing standing;

    Content(Transaction tx, PartyNotice notice, Customer person, Standing standing) {
      this.tx = tx;
      this.notice = notice;
      this.person = person;
      this.standing = standing;
    }

    List<NoticeField> all() {
      return notice.fields().stream().map(this::of).toList();
    }

    private NoticeField of(String path) {
      return engine
          .definition()
          .field(path)
          .<FieldKey<?>>map(FieldSchema::key)
          .filter(this::mayBeTold)
          .map(this::content)
          .orElseGet(() -> new NoticeField.Named(path));
    }

    private boolean mayBeTold(FieldKey<?> key) {
      return new Addressees(engine.definition()).mayReceive(notice.party(), key)
          && standing.restrictions().stream().noneMatch(one -> one.covers(key))
          && tx.disclosures()
              .recipientsOf(notice.subject(), Set.of(key.path()))
              .contains(notice.party());
    }

    private <T> NoticeField content(FieldKey<T> key) {
      Field<?> field = person.fields().get(key);
      if (field instanceof Field.Held<?>) {
        List<T> values =
            person.field(key).<List<T>>fold(Content::values, List::of, no -> List.of());
        return new NoticeField.Holding<>(key, values);
      }
      return field instanceof Field.NoneHeld<?>
          ? new NoticeField.Emptied(key.path())
          : new NoticeField.Named(key.path());
    }

    private static <T> List<T> values(List<Entry<T>> entries) {
      return entries.stream().map(Entry::value).toList();
    }
  }
}
