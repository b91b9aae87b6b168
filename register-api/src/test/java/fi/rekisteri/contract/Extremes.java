package fi.rekisteri.contract;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Records at the edges of what the port allows. */
final class Extremes {
  /** A sealed value of the largest size: 1 MiB and what sealing adds. */
  static final int LARGEST_BLOB = (1 << 20) + 256;

  /** The longest field path, element and item id. */
  static final String LONGEST_PATH = "x".repeat(40);

  /** As long as names of people, interfaces, rules and providers may be; with more than ASCII. */
  static final String LONGEST_NAME = "§ Åsa Öhman-Žukov \ud83d\ude00 ".repeat(20).substring(0, 200);

  private Extremes() {}

  static List<SealedCustomer> customers(Samples samples) {
    List<SealedCustomer> all = new ArrayList<>(ofFields(samples));
    all.addAll(ofFacts(samples));
    all.addAll(ofIds(samples));
    all.addAll(ofKeys(samples));
    return all;
  }

  private static List<SealedCustomer> ofFields(Samples samples) {
    return List.of(
        with(samples, List.of()),
        with(samples, List.of(field("empty", "", new byte[0]))),
        with(samples, List.of(field("oneByte", "", new byte[] {0}))),
        with(samples, List.of(field("everyByte", "", everyByte()))),
        with(samples, List.of(field("large", "", samples.bytes(LARGEST_BLOB)))),
        with(samples, List.of(field(LONGEST_PATH, LONGEST_PATH, samples.bytes(40)))),
        with(samples, samples.fields(300)),
        with(samples, several(samples)));
  }

  /** Elements and fields stand in no alphabetical order, and a field's elements are apart. */
  private static List<SealedField> several(Samples samples) {
    List<SealedField> fields = new ArrayList<>();
    IntStream.iterate(31, i -> i - 1)
        .limit(32)
        .forEach(i -> fields.add(field("phone", Integer.toHexString(i), samples.bytes(30))));
    fields.add(16, field("address", "", samples.bytes(30)));
    return fields;
  }

  private static List<SealedCustomer> ofFacts(Samples samples) {
    List<SealedCustomer> all = new ArrayList<>();
    for (SubjectRole role : SubjectRole.values()) {
      all.add(with(samples, role, List.of()));
    }
    CustomershipPeriod open = CustomershipPeriod.from(LocalDate.of(2028, 2, 29));
    for (EndReason reason : EndReason.values()) {
      all.add(with(samples, SubjectRole.CUSTOMER, List.of(closed(1900, reason), open)));
    }
    LocalDate lastDay = LocalDate.of(9999, 12, 31);
    CustomershipPeriod oneDay =
        CustomershipPeriod.from(lastDay).endedOn(lastDay, EndReason.DECEASED);
    all.add(with(samples, SubjectRole.CUSTOMER, List.of(oneDay)));
    all.add(
        with(
            samples,
            SubjectRole.PROSPECT,
            IntStream.range(1950, 1990).mapToObj(y -> closed(y, EndReason.INACTIVITY)).toList()));
    return all;
  }

  private static CustomershipPeriod closed(int year, EndReason reason) {
    return CustomershipPeriod.from(LocalDate.of(year, 1, 1))
        .endedOn(LocalDate.of(year, 12, 31), reason);
  }

  private static List<SealedCustomer> ofIds(Samples samples) {
    return ids().stream().map(samples::remember).map(samples::customer).toList();
  }

  /** Ids in ascending order, unsigned; a signed order begins with the third. */
  static List<CustomerId> ids() {
    return LongStream.of(1, Long.MAX_VALUE, Long.MIN_VALUE, -1)
        .boxed()
        .flatMap(
            high -> LongStream.of(0, 1, Long.MAX_VALUE, -1).mapToObj(low -> new UUID(high, low)))
        .map(CustomerId::new)
        .toList();
  }

  private static List<SealedCustomer> ofKeys(Samples samples) {
    return IntStream.of(1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE)
        .mapToObj(keyId -> new SealedKey(keyId, Integer.MAX_VALUE, everyByte()))
        .map(
            key ->
                new SealedCustomer(samples.customer().facts(), samples.fields(1), key, everyByte()))
        .toList();
  }

  static byte[] everyByte() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static SealedField field(String path, String element, byte[] blob) {
    return new SealedField(path, element, blob);
  }

  private static SealedCustomer with(Samples samples, List<SealedField> fields) {
    return new SealedCustomer(samples.customer().facts(), fields, samples.key(), new byte[0]);
  }

  private static SealedCustomer with(
      Samples samples, SubjectRole role, List<CustomershipPeriod> periods) {
    CustomerFacts facts = new CustomerFacts(samples.id(), 1, role, periods);
    return new SealedCustomer(facts, samples.fields(1), samples.key(), samples.bytes(32));
  }
}
