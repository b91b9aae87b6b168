package fi.rekisteri.samples.benchmarks.people;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The shipped register with ten fields more, as a host adds its own, and without anything that is
 * required: a customer is ten texts and no more.
 */
public final class TenFields {
  /** Any text. */
  public static final FieldType<String> TEXT =
      FieldType.of(String.class, text -> text, text -> text);

  public static final List<FieldKey<String>> KEYS =
      IntStream.range(0, 10)
          .mapToObj(i -> FieldKey.of("field" + i, Cardinality.ONE, TEXT))
          .toList();

  private TenFields() {}

  public static RegisterDefinition definition() {
    RegisterDefinitionBuilder builder = Registers.DEFINITION.toBuilder();
    KEYS.forEach(key -> builder.field(schema(key)));
    return builder
        .change(
            changes -> {
              KEYS.forEach(key -> changes.bind(key, Purpose.CUSTOMER_RELATIONSHIP, Purpose.RIGHTS));
              changes.field("name", name -> optional(name));
            })
        .build();
  }

  private static FieldSchema<String> schema(FieldKey<String> key) {
    String name = "field " + key.path().substring("field".length());
    return FieldSchema.optional(key, DataCategory.CONTACT, LocalizedText.of(name, name, name));
  }

  private static <T> FieldSchema<T> optional(FieldSchema<T> schema) {
    return FieldSchema.optional(schema.key(), schema.category(), schema.label());
  }

  /** Somebody with the fields of a record, known by an id that the host has made. */
  public static Customer newcomer(CustomerId id, Map<String, String> values) {
    Customer filled = blank(id);
    for (FieldKey<String> key : KEYS) {
      filled = filled.collect(key, values.get(key.path()), RegisteredCustomers.ORIGIN);
    }
    return filled;
  }

  /** Somebody without a value. */
  public static Customer blank(CustomerId id) {
    return Customer.of(new CustomerFacts(id, 0, SubjectRole.CUSTOMER, List.of()), Map.of());
  }

  public static FieldKey<String> key(String path) {
    return KEYS.get(path.charAt("field".length()) - '0');
  }
}
