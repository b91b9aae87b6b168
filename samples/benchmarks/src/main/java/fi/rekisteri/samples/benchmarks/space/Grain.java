package fi.rekisteri.samples.benchmarks.space;

import static fi.rekisteri.samples.benchmarks.people.RegisteredCustomers.ORIGIN;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchKey.Uniqueness;
import fi.rekisteri.samples.benchmarks.people.TenFields;
import fi.rekisteri.text.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In what pieces a thousand bytes of a customer are held. Both have two searchable values. */
enum Grain {
  /** One record of ten fields. */
  CUSTOMER(2.5) {
    @Override
    RegisterDefinition definition() {
      return TenFields.definition().toBuilder()
          .searchKey(search("first", TenFields.KEYS.get(0)))
          .searchKey(search("second", TenFields.KEYS.get(1)))
          .build();
    }

    @Override
    Customer newcomer(CustomerId id, Sample sample) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < Sample.PIECES; i++) {
        values.put(TenFields.KEYS.get(i).path(), sample.pieces().get(i));
      }
      return TenFields.newcomer(id, values);
    }

    @Override
    Customer changed(Customer customer, String value) {
      return customer.rectify(TenFields.KEYS.get(2), value, ORIGIN);
    }
  },
  /** A collection of ten items beside the record, which holds what the customer is found by. */
  ITEM(4.5) {
    @Override
    RegisterDefinition definition() {
      LocalizedText label = LocalizedText.of("erä", "post", "item");
      return TenFields.definition().toBuilder()
          .field(FieldSchema.optional(PIECE, DataCategory.CONTACT, label))
          .change(changes -> changes.bind(PIECE, Purpose.CUSTOMER_RELATIONSHIP, Purpose.RIGHTS))
          .build();
    }

    @Override
    Customer newcomer(CustomerId id, Sample sample) {
      Customer newcomer =
          TenFields.blank(id)
              .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(sample.number()), ORIGIN)
              .collect(CustomerFields.EMAIL, EmailAddress.of(sample.email()), ORIGIN);
      for (String piece : sample.pieces()) {
        newcomer = newcomer.collect(PIECE, piece, ORIGIN);
      }
      return newcomer;
    }

    @Override
    Customer changed(Customer customer, String value) {
      return customer.collect(PIECE, value, ORIGIN);
    }
  };

  private static final FieldKey<String> PIECE =
      FieldKey.of("piece", Cardinality.COLLECTION, TenFields.TEXT);

  private final double bar;

  Grain(double bar) {
    this.bar = bar;
  }

  /** How many bytes a loaded store may take for each of personal data. */
  double bar() {
    return bar;
  }

  abstract RegisterDefinition definition();

  /** Somebody with all values of a sample. */
  abstract Customer newcomer(CustomerId id, Sample sample);

  /** The customer with one piece more, or another one. */
  abstract Customer changed(Customer customer, String value);

  /** A customer's values that stand in its grain. */
  List<String> values(Sample sample) {
    return this == CUSTOMER ? sample.pieces() : sample.all();
  }

  private static SearchKey<String> search(String id, FieldKey<String> field) {
    return new SearchKey<>(
        id, field, Normalisation.IDENTIFIER, Uniqueness.SHARED, Optional::of, term -> term);
  }
}
