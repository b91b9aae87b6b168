package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that do not find a customer as saved, A4. */
final class RecordFlaws {
  private static final int COLUMN = 65_536;

  private RecordFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A4", "sorts fields by name", () -> finding(RecordFlaws::sorted)),
        new Flaw("A4", "cuts long values", () -> finding(c -> mapping(c, RecordFlaws::cut))),
        new Flaw("A4", "drops empty values", () -> finding(RecordFlaws::withoutEmpty)),
        new Flaw("A4", "forgets ended customerships", () -> finding(RecordFlaws::openOnly)),
        new Flaw("A75", "forgets a part of a person", () -> finding(RecordFlaws::openOnly)),
        new Flaw("A4", "keeps the old seal on save", RecordFlaws::keepingTheSeal),
        new Flaw("A4", "shares the caller's arrays", RecordFlaws::sharing),
        new Flaw("A4", "hands out its own arrays", RecordFlaws::lending),
        new Flaw("A4", "loses the end of a large batch", RecordFlaws::losingTheEnd),
        new Flaw("A4", "loses the entry of a save", RecordFlaws::losingChanges),
        new Flaw("A4", "finds people who are not there", RecordFlaws::inventing));
  }

  private static RegisterStorage finding(UnaryOperator<SealedCustomer> flaw) {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public Optional<SealedCustomer> find(CustomerId id) {
                return super.find(id).map(flaw);
              }
            });
  }

  private static SealedCustomer with(SealedCustomer customer, List<SealedField> fields) {
    return new SealedCustomer(customer.facts(), fields, customer.key(), customer.seal());
  }

  private static SealedCustomer sorted(SealedCustomer customer) {
    return with(
        customer,
        customer.fields().stream().sorted(Comparator.comparing(SealedField::field)).toList());
  }

  private static SealedCustomer mapping(SealedCustomer customer, UnaryOperator<SealedField> flaw) {
    return with(customer, customer.fields().stream().map(flaw).toList());
  }

  private static SealedField cut(SealedField field) {
    int length = Math.min(field.blob().length, COLUMN);
    return new SealedField(field.field(), field.element(), Arrays.copyOf(field.blob(), length));
  }

  private static SealedCustomer withoutEmpty(SealedCustomer customer) {
    return with(
        customer, customer.fields().stream().filter(field -> field.blob().length > 0).toList());
  }

  private static SealedCustomer openOnly(SealedCustomer customer) {
    CustomerFacts f = customer.facts();
    List<CustomershipPeriod> open =
        f.customerships().stream().filter(CustomershipPeriod::isOpen).toList();
    return new SealedCustomer(
        new CustomerFacts(f.id(), f.version(), f.role(), open),
        customer.fields(),
        customer.key(),
        customer.seal());
  }

  private static RegisterStorage keepingTheSeal() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void save(CustomerChange change, AuditEntry audit) {
                SealedCustomer next = change.customer();
                byte[] old = find(next.facts().id()).map(SealedCustomer::seal).orElse(next.seal());
                SealedCustomer flawed =
                    new SealedCustomer(next.facts(), next.fields(), next.key(), old);
                super.save(
                    new CustomerChange(flawed, change.replacedTags(), change.addedItems()), audit);
              }
            });
  }

  private static RegisterStorage sharing() {
    Map<CustomerId, SealedCustomer> saved = new HashMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void save(CustomerChange change, AuditEntry audit) {
                super.save(change, audit);
                saved.put(change.customer().facts().id(), change.customer());
              }

              @Override
              public Optional<SealedCustomer> find(CustomerId id) {
                return super.find(id).map(kept -> saved.getOrDefault(id, kept));
              }
            });
  }

  private static RegisterStorage lending() {
    Map<CustomerId, SealedCustomer> own = new HashMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public Optional<SealedCustomer> find(CustomerId id) {
                return super.find(id).map(kept -> own.computeIfAbsent(id, first -> kept));
              }
            });
  }

  private static RegisterStorage losingTheEnd() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void insert(List<NewCustomer> customers) {
                super.insert(customers.subList(0, Math.min(customers.size(), 1_000)));
              }
            });
  }

  private static RegisterStorage losingChanges() {
    return AlteredStorage.audit(
        intact ->
            new AuditAround(intact) {
              @Override
              public List<AuditEntry> ofSubject(
                  CustomerId subject, @Nullable AuditEntry before, int limit) {
                return super.ofSubject(subject, before, limit).stream()
                    .filter(entry -> entry.act().action() != AuditAction.CHANGE)
                    .toList();
              }
            });
  }

  private static RegisterStorage inventing() {
    return AlteredStorage.customers(
        (CustomerStore intact) ->
            new CustomersAround(intact) {
              @Override
              public Optional<SealedCustomer> find(CustomerId id) {
                return super.find(id).or(() -> page(null, 1).stream().findFirst());
              }
            });
  }
}
