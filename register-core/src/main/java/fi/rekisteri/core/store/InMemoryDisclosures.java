package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.DisclosureKey;
import fi.rekisteri.core.store.Tables.HandedKey;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.DisclosureStore;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ledger of disclosures, person by person and recipient by recipient. */
final class InMemoryDisclosures implements DisclosureStore {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryDisclosures(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public void append(List<DisclosureLine> lines) {
    undo.allOrNothing(() -> lines.forEach(this::append));
  }

  private void append(DisclosureLine line) {
    DisclosureKey key = DisclosureKey.of(line.facts());
    if (tables.disclosures.containsKey(key)) {
      throw Refusals.disclosureExists(line.facts().id());
    }
    DisclosureLine kept = Copies.of(line);
    undo.put(tables.disclosures, key, kept);
    undo.put(tables.handed, HandedKey.of(line.facts()), kept);
  }

  @Override
  public List<DisclosureLine> ofSubject(
      CustomerId subject, @Nullable DisclosureId before, int limit) {
    return newestFirst(subject, before == null ? DisclosureKey.LAST : before)
        .limit(Refusals.requireLimit(limit))
        .map(Copies::of)
        .toList();
  }

  private Stream<DisclosureLine> newestFirst(CustomerId subject, DisclosureId before) {
    return tables
        .disclosures
        .headMap(new DisclosureKey(subject, before), false)
        .descendingMap()
        .values()
        .stream()
        .takeWhile(line -> line.facts().subject().equals(subject));
  }

  @Override
  public List<DisclosureLine> toRecipient(
      String recipient, DisclosureId from, DisclosureId before, int limit) {
    return handed(recipient, from, before)
        .limit(Refusals.requireLimit(limit))
        .map(Copies::of)
        .toList();
  }

  @Override
  public long countToRecipient(String recipient, DisclosureId from, DisclosureId until) {
    return handed(recipient, from, until).count();
  }

  private Stream<DisclosureLine> handed(String recipient, DisclosureId from, DisclosureId before) {
    return tables
        .handed
        .headMap(HandedKey.first(recipient, before), false)
        .descendingMap()
        .values()
        .stream()
        .takeWhile(line -> isOf(line.facts(), recipient, from));
  }

  private static boolean isOf(DisclosureFacts facts, String recipient, DisclosureId from) {
    return facts.recipient().equals(recipient) && facts.id().compareTo(from) >= 0;
  }

  @Override
  public List<String> recipientsOf(CustomerId subject, Set<String> fields) {
    return newestFirst(subject, DisclosureKey.LAST)
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
        .filter(one -> newestFirst(one, DisclosureKey.LAST).findAny().isPresent())
        .collect(Collectors.toSet());
  }
}
