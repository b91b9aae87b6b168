package fi.rekisteri.samples.ownadapter.storage;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.StorageTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Customers that are told by a number, so that another process can say what it stored. */
final class Numbered {
  static final String COLLECTION = "orders";
  static final int ITEMS = 3;

  private Numbered() {}

  static CustomerId id(int number) {
    return new CustomerId(new UUID(0, number));
  }

  static SearchTag tag(int number) {
    return new SearchTag("byNumber", 1, bytes(number, 16), true);
  }

  static NewCustomer newcomer(int number) {
    CustomerFacts facts = new CustomerFacts(id(number), 1, SubjectRole.CUSTOMER, List.of());
    SealedField field = new SealedField("name", "", bytes(number, 200));
    SealedKey key = new SealedKey(number + 1, 1, bytes(number, 60));
    return new NewCustomer(
        new SealedCustomer(facts, List.of(field), key, bytes(number, 32)),
        List.of(tag(number)),
        IntStream.range(0, ITEMS)
            .mapToObj(item -> new SealedItem(COLLECTION, "i" + item, bytes(number, 100)))
            .toList(),
        entry(number, AuditAction.REGISTER));
  }

  static AuditEntry entry(int number, AuditAction action) {
    return new AuditEntry(
        Evidence.at(new AuditPlace(UUID.randomUUID(), 1)),
        Instant.ofEpochSecond(number),
        "maija",
        "back-office",
        Purpose.ORDER_MANAGEMENT,
        AuditEntry.Act.done(action, id(number), List.of("name")));
  }

  /** Whether everything of a customer is there, or nothing; half of it is an error. */
  static boolean isWhole(StorageTransaction tx, int number) {
    List<Boolean> parts =
        List.of(
            tx.customers().find(id(number)).isPresent(),
            tx.customers().findByTag(tag(number), 1).size() == 1,
            tx.customers().items(id(number), COLLECTION, null, 9).size() == ITEMS,
            tx.audit().ofSubject(id(number), null, 1).size() == 1);
    if (parts.contains(true) && parts.contains(false)) {
      throw new AssertionError("half of customer " + number + " is there: " + parts);
    }
    return parts.get(0);
  }

  /** The same for the same number, and found nowhere else. */
  private static byte[] bytes(int number, int length) {
    byte[] bytes = new byte[length];
    new Random(number * 31L + length).nextBytes(bytes);
    return bytes;
  }
}
