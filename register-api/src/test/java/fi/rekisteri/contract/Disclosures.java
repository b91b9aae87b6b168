package fi.rekisteri.contract;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.disclosure.ListVersion;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ledger of a storage, and sample lines of it. */
public record Disclosures(RegisterStorage storage, Samples samples) {
  static final String BANK = "BANK";
  static final String COURIER = "COURIER";
  static final DisclosureId FIRST = DisclosureId.firstOf(Instant.EPOCH);
  static final DisclosureId LAST = DisclosureId.firstOf(Instant.parse("2999-01-01T00:00:00Z"));

  /** A line of an ordinary disclosure. */
  DisclosureLine line(CustomerId subject, String recipient, Instant at, String... fields) {
    return sample(samples, subject, recipient, at, fields);
  }

  /** A line that is kept nowhere yet. */
  public static DisclosureLine sample(
      Samples samples, CustomerId subject, String recipient, Instant at, String... fields) {
    DisclosureFacts facts =
        new DisclosureFacts(
            DisclosureId.at(at),
            subject,
            recipient,
            DisclosureGround.INVOICING,
            Purpose.ORDER_MANAGEMENT,
            List.of(fields),
            "back-office",
            Optional.empty());
    return new DisclosureLine(facts, samples.bytes(60));
  }

  /** As long as everything may be. */
  DisclosureLine longest(CustomerId subject) {
    List<String> fields = IntStream.range(0, 50).mapToObj(i -> "x".repeat(38) + (10 + i)).toList();
    DisclosureFacts facts =
        new DisclosureFacts(
            DisclosureId.at(Instant.parse("2500-12-31T23:59:59.999999Z")),
            subject,
            "R".repeat(64),
            new DisclosureGround("G".repeat(60)),
            new Purpose("LONG_" + "PURPOSE_".repeat(10) + "1"),
            fields,
            Extremes.LONGEST_NAME,
            Optional.of(new ListVersion(new UUID(-1, -1), Integer.MAX_VALUE)));
    return new DisclosureLine(facts, samples.bytes(4096));
  }

  /** The same facts under other details. */
  DisclosureLine resembling(DisclosureLine line) {
    return new DisclosureLine(line.facts(), samples.bytes(60));
  }

  void append(List<DisclosureLine> lines) {
    storage.inTransaction(
        tx -> {
          tx.disclosures().append(lines);
          return lines;
        });
  }

  void append(DisclosureLine... lines) {
    append(List.of(lines));
  }

  List<String> of(CustomerId subject) {
    return texts(page(subject, null, Calls.ALL));
  }

  List<DisclosureLine> page(CustomerId subject, @Nullable DisclosureId before, int limit) {
    return storage.inTransaction(tx -> tx.disclosures().ofSubject(subject, before, limit));
  }

  List<String> to(String recipient) {
    return texts(page(recipient, FIRST, LAST, Calls.ALL));
  }

  List<DisclosureLine> page(String recipient, DisclosureId from, DisclosureId before, int limit) {
    return storage.inTransaction(
        tx -> tx.disclosures().toRecipient(recipient, from, before, limit));
  }

  long count(String recipient, DisclosureId from, DisclosureId until) {
    return storage.inTransaction(tx -> tx.disclosures().countToRecipient(recipient, from, until));
  }

  List<String> recipientsOf(CustomerId subject, String... fields) {
    return storage.inTransaction(tx -> tx.disclosures().recipientsOf(subject, Set.of(fields)));
  }

  Set<CustomerId> disclosed(CustomerId... subjects) {
    return storage.inTransaction(tx -> tx.disclosures().disclosed(List.of(subjects)));
  }

  static List<String> texts(List<DisclosureLine> lines) {
    return lines.stream().map(Fingerprint::of).toList();
  }
}
