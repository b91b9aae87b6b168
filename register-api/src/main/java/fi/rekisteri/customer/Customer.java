package fi.rekisteri.customer;

import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SubjectRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A registered person, as one purpose sees them. Immutable: each verb returns a changed copy, and
 * the register stores the difference. A field that is withheld from the purpose can be neither read
 * nor changed.
 *
 * <p>Thread-safe. Printing it shows the id and version only.
 */
public final class Customer {
  private final CustomerFacts facts;
  private final Map<FieldKey<?>, Field<?>> fields;
  private final List<Addition<?>> additions;

  private Customer(
      CustomerFacts facts, Map<FieldKey<?>, Field<?>> fields, List<Addition<?>> additions) {
    this.facts = facts;
    this.fields = fields;
    this.additions = additions;
  }

  /**
   * Somebody who is not in the register yet.
   *
   * @param role the person's role
   * @return a person without any field, to be filled by {@link #collect}
   */
  public static Customer newcomer(SubjectRole role) {
    CustomerFacts facts = new CustomerFacts(CustomerId.random(), 0, role, List.of());
    return new Customer(facts, Map.of(), List.of());
  }

  /**
   * A person as the register hands them out.
   *
   * @param facts the facts
   * @param fields what the purpose sees of each declared field that is no collection
   * @return the person
   */
  public static Customer of(CustomerFacts facts, Map<FieldKey<?>, Field<?>> fields) {
    return new Customer(facts, Collections.unmodifiableMap(new LinkedHashMap<>(fields)), List.of());
  }

  /**
   * The person's id.
   *
   * @return a random id
   */
  public CustomerId id() {
    return facts.id();
  }

  /**
   * Id, version, role and customerships.
   *
   * @return the facts
   */
  public CustomerFacts facts() {
    return facts;
  }

  /**
   * The version that was read: what a change must start from.
   *
   * @return 0 for somebody not stored yet
   */
  public long version() {
    return facts.version();
  }

  /**
   * The fields, in the order of the definition.
   *
   * @return an unmodifiable map; collections are not in it
   */
  public Map<FieldKey<?>, Field<?>> fields() {
    return fields;
  }

  /**
   * What waits to be added to collections.
   *
   * @return an unmodifiable list
   */
  public List<Addition<?>> additions() {
    return additions;
  }

  /**
   * What the purpose sees of a field.
   *
   * @param <T> the type of the field's values
   * @param key a field that is no collection
   * @return values, none, or withheld with the reason
   */
  public <T> Field<T> field(FieldKey<T> key) {
    if (key.cardinality() == Cardinality.COLLECTION) {
      throw new IllegalArgumentException(key + " is a collection: read it page by page");
    }
    @SuppressWarnings("unchecked") // the map is filled by key, and a key's type is its field's
    Field<T> field = (Field<T>) fields.get(key);
    return field != null ? field : new Field.NoneHeld<>();
  }

  /**
   * The values of a field.
   *
   * @param <T> the type of the field's values
   * @param key a field that is no collection
   * @return empty where none is held
   * @throws AccessDeniedException {@code FIELD_WITHHELD} where the purpose may not see the field
   */
  public <T> List<T> values(FieldKey<T> key) {
    return entries(key).stream().map(Entry::value).toList();
  }

  /**
   * The value of a field, or the first where there are several.
   *
   * @param <T> the type of the field's values
   * @param key a field that is no collection
   * @return empty where none is held
   * @throws AccessDeniedException {@code FIELD_WITHHELD} where the purpose may not see the field
   */
  public <T> Optional<T> value(FieldKey<T> key) {
    List<Entry<T>> entries = entries(key);
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(0).value());
  }

  /**
   * Records a value that the person or another source gave.
   *
   * @param <T> the type of the field's values
   * @param key the field
   * @param value the value
   * @param provenance its origin
   * @return a changed copy
   * @throws ConflictException {@code FIELD_ALREADY_HELD} where the field is full: rectify it
   *     instead
   * @throws AccessDeniedException {@code FIELD_WITHHELD} where the purpose may not touch the field
   */
  public <T> Customer collect(FieldKey<T> key, T value, Provenance provenance) {
    if (key.cardinality() == Cardinality.COLLECTION) {
      List<Addition<?>> more = new ArrayList<>(additions);
      more.add(new Addition<>(key, value, provenance));
      return new Customer(facts, fields, List.copyOf(more));
    }
    return with(key, Entries.collect(key, entries(key), value, provenance));
  }

  /**
   * Replaces the value of a field that holds at most one, or of one element among several (Art.
   * 16).
   *
   * @param <T> the type of the field's values
   * @param key a field that is no collection
   * @param element the element to replace; empty for a field that holds at most one
   * @param value the right value
   * @param provenance its origin
   * @return a changed copy
   * @throws NotFoundException {@code FIELD_NOT_HELD} where no such value is held
   * @throws AccessDeniedException {@code FIELD_WITHHELD} where the purpose may not touch the field
   */
  public <T> Customer rectify(FieldKey<T> key, String element, T value, Provenance provenance) {
    return with(key, Entries.rectify(key, entries(key), new Entry<>(element, value, provenance)));
  }

  /**
   * Replaces the only value of a field (Art. 16).
   *
   * @param <T> the type of the field's values
   * @param key a field that is no collection
   * @param value the right value
   * @param provenance its origin
   * @return a changed copy
   * @throws NotFoundException {@code FIELD_NOT_HELD} where none is held
   * @throws ConflictException {@code FIELD_ALREADY_HELD} where several are: name the element
   * @throws AccessDeniedException {@code FIELD_WITHHELD} where the purpose may not touch the field
   */
  public <T> Customer rectify(FieldKey<T> key, T value, Provenance provenance) {
    return rectify(key, Entries.onlyElement(key, entries(key)), value, provenance);
  }

  /**
   * Begins a customership, the first or a new one: a running retention period is void (S33.2).
   *
   * @param firstDay the first day, in the register's zone
   * @return a changed copy
   * @throws ConflictException {@code CUSTOMERSHIP_CONFLICT} while another goes on or overlaps
   */
  public Customer beginCustomership(LocalDate firstDay) {
    return with(Customerships.begin(facts.customerships(), firstDay));
  }

  /**
   * Ends the customership that goes on.
   *
   * @param lastDay the last day, in the register's zone
   * @param why why it ends
   * @return a changed copy
   * @throws ConflictException {@code CUSTOMERSHIP_CONFLICT} where none goes on
   */
  public Customer endCustomership(LocalDate lastDay, EndReason why) {
    return with(Customerships.end(facts.customerships(), lastDay, why));
  }

  /**
   * The organisations that the person represents on a day (S18, S84).
   *
   * @param day a day in the register's zone
   * @return empty for nobody's contact person
   * @throws AccessDeniedException {@code FIELD_WITHHELD} where the purpose may not see affiliations
   */
  public List<Affiliation> affiliationsOn(LocalDate day) {
    return values(CustomerFields.AFFILIATION).stream()
        .filter(affiliation -> affiliation.isActiveOn(day))
        .toList();
  }

  private <T> List<Entry<T>> entries(FieldKey<T> key) {
    return field(key)
        .fold(
            entries -> entries,
            List::of,
            reason -> {
              throw new AccessDeniedException(
                  ErrorCode.FIELD_WITHHELD,
                  "field " + key + " of customer " + id() + " by " + reason.decidedBy(),
                  "act for a purpose that needs the field");
            });
  }

  private <T> Customer with(FieldKey<T> key, List<Entry<T>> entries) {
    Map<FieldKey<?>, Field<?>> changed = new LinkedHashMap<>(fields);
    changed.put(key, new Field.Held<>(entries));
    return new Customer(facts, Collections.unmodifiableMap(changed), additions);
  }

  private Customer with(List<CustomershipPeriod> periods) {
    CustomerFacts changed = new CustomerFacts(id(), version(), facts.role(), periods);
    return new Customer(changed, fields, additions);
  }

  @Override
  public String toString() {
    return "Customer[" + id() + ", version " + version() + "]";
  }
}
