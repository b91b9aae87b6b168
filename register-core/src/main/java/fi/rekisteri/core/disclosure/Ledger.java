package fi.rekisteri.core.disclosure;

import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureDetails;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the ledger, as they are sealed and read. The place in which details are sealed is all
 * that the line says in clear: details of another line, and those of a line that was changed, do
 * not open.
 */
public record Ledger(Transaction tx) {
  private static final int PAGE = 500;
  private static final String DISCLOSURE = "disclosure";
  private static final String SEPARATOR = "|";

  /** A line about somebody whose record is open. */
  public static DisclosureLine line(
      OpenPerson person, DisclosureFacts facts, DisclosureDetails details) {
    return new DisclosureLine(facts, person.sealLine(place(facts), DetailsCodec.write(details)));
  }

  /** Codes, ids and paths hold no separator; what a host may have named freely stands last. */
  private static String place(DisclosureFacts facts) {
    return String.join(
        SEPARATOR,
        DISCLOSURE,
        facts.id().toString(),
        facts.recipient(),
        facts.ground().code(),
        facts.purpose().code(),
        String.join(",", facts.fields()),
        facts.list().map(list -> list.run() + "/" + list.version()).orElse(""),
        facts.interfaceId());
  }

  /** A page of what was disclosed of somebody; without a record, the facts alone. */
  List<Disclosure> page(
      CustomerId subject,
      Optional<SealedCustomer> stored,
      @Nullable DisclosureId before,
      int limit) {
    List<DisclosureLine> lines = tx.disclosures().ofSubject(subject, before, limit);
    if (stored.isEmpty()) {
      return lines.stream().map(line -> new Disclosure(line.facts(), Optional.empty())).toList();
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    try (OpenPerson person = OpenPerson.of(tx.ring(), stored.get())) {
      return lines.stream().map(line -> read(person, line)).toList();
    }
  }

  private static Disclosure read(OpenPerson person, DisclosureLine line) {
    return new Disclosure(
        line.facts(), person.openLine(place(line.facts()), line.details()).map(DetailsCodec::read));
  }

  /** Everything that was disclosed of somebody, newest first. */
  public List<Disclosure> all(CustomerId subject, Optional<SealedCustomer> stored) {
    List<Disclosure> all = new ArrayList<>();
    DisclosureId before = null;
    List<Disclosure> page;
    do {
      page = page(subject, stored, before, PAGE);
      all.addAll(page);
      before = page.isEmpty() ? null : page.get(page.size() - 1).facts().id();
    } while (page.size() == PAGE);
    return all;
  }
}
