package fi.rekisteri.core.mailing;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.publication.ContentHash;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.ListPhase;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.ListType;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Released lists of invented people. */
final class Released {
  static final LocalizedText TITLE = LocalizedText.of("Uutistarrat", "Etiketter", "News labels");
  static final PostalAddress HOME = PostalAddress.of("Koivukuja 3 A 2", "00530", "Helsinki", "FI");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private Released() {}

  static ReleasedList labels(ListEntry... entries) {
    return of(PublicationList.labels("NEWS_LABELS", TITLE), List.of(entries));
  }

  static ReleasedList directory(ListEntry... entries) {
    return of(
        new PublicationList(
            "DIRECTORY",
            TITLE,
            ListType.ELECTRONIC,
            Set.of(CustomerFields.NAME, CustomerFields.POSTAL_ADDRESS, CustomerFields.EMAIL),
            Optional.of("ANYBODY")),
        List.of(entries));
  }

  private static ReleasedList of(PublicationList list, List<ListEntry> entries) {
    byte[] salt = new byte[ContentHash.SALT_BYTES];
    int people = entries.stream().mapToInt(entry -> entry.people().size()).sum();
    ListRun run =
        new ListRun(
            new UUID(1, 2),
            list.code(),
            ListPhase.RELEASED,
            3,
            NOW,
            NOW,
            new ListRun.Counts(people, entries.size(), Map.of(), Map.of()),
            Optional.of(ContentHash.of(salt, entries)));
    return new ReleasedList(run, list, salt, entries);
  }

  static ListEntry entry(PostalAddress address, PersonName... names) {
    return new ListEntry(
        List.of(names).stream()
            .map(name -> new ListEntry.Person(CustomerId.random(), name, Optional.empty()))
            .toList(),
        Optional.empty(),
        Optional.of(address));
  }

  static ListEntry entry(String given, String family) {
    return entry(HOME, PersonName.of(given, family));
  }
}
