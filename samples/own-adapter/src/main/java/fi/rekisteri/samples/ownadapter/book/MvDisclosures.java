package fi.rekisteri.samples.ownadapter.book;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.samples.ownadapter.form.PartyForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.DisclosureStore;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ledger of disclosures by person, with an index by recipient; the newest stands first. */
public final class MvDisclosures implements DisclosureStore {
  private final Session session;
  private final Table<DisclosureLine> lines;

  public MvDisclosures(Session session) {
    this.session = session;
    lines =
        new Table<>(session, Shelf.DISCLOSURES, PartyForms.DISCLOSURE)
            .indexed(
                Shelf.DISCLOSURES_BY_RECIPIENT,
                line ->
                    Key.of(line.facts().recipient())
                        .and(newestFirst(line.facts().id()))
                        .and(line.facts().subject()));
  }

  private static Key newestFirst(DisclosureId id) {
    return Key.of(id.value()).newestFirst();
  }

  @Override
  public void append(List<DisclosureLine> added) {
    session.write(() -> added.forEach(this::append));
  }

  private void append(DisclosureLine line) {
    DisclosureFacts facts = line.facts();
    Key key = Key.of(facts.subject()).and(newestFirst(facts.id()));
    if (lines.has(key)) {
      throw Refusals.placeTaken("disclosure " + facts.id() + " of customer " + facts.subject());
    }
    lines.put(key, line);
  }

  @Override
  public List<DisclosureLine> ofSubject(
      CustomerId subject, @Nullable DisclosureId before, int limit) {
    Key person = Key.of(subject);
    Key after = before == null ? null : person.and(newestFirst(before));
    return lines.under(person, after).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public List<DisclosureLine> toRecipient(
      String recipient, DisclosureId from, DisclosureId before, int limit) {
    return handed(recipient, from, before).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public long countToRecipient(String recipient, DisclosureId from, DisclosureId until) {
    return handed(recipient, from, until).count();
  }

  private Stream<DisclosureLine> handed(String recipient, DisclosureId from, DisclosureId before) {
    Key party = Key.of(recipient);
    return lines
        .by(Shelf.DISCLOSURES_BY_RECIPIENT, party, party.and(newestFirst(before)))
        .takeWhile(line -> line.facts().id().compareTo(from) >= 0);
  }

  @Override
  public List<String> recipientsOf(CustomerId subject, Set<String> fields) {
    return lines
        .under(Key.of(subject))
        .map(DisclosureLine::facts)
        .filter(facts -> !Collections.disjoint(facts.fields(), fields))
        .map(DisclosureFacts::recipient)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public Set<CustomerId> disclosed(List<CustomerId> subjects) {
    return subjects.stream()
        .filter(one -> lines.under(Key.of(one)).findAny().isPresent())
        .collect(Collectors.toSet());
  }
}
