package fi.rekisteri.core.publication;

import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.ListType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts people on the lines of a list. Whoever shares a label was counted as one household when the
 * list was frozen; none of their records has changed since.
 */
final class Composition {
  private static final Comparator<ListEntry> BY_NAME =
      Comparator.comparing(Composition::firstName, PersonName.FINNISH_ORDER)
          .thenComparing(entry -> entry.people().get(0).id());

  /** As the post sorts its bags. */
  private static final Comparator<ListEntry> BY_ADDRESS =
      Comparator.<ListEntry, String>comparing(entry -> part(entry.address(), 0))
          .thenComparing(entry -> part(entry.address(), 1))
          .thenComparing(entry -> part(entry.address(), 2))
          .thenComparing(BY_NAME);

  private final ListType type;
  private final Map<Integer, List<Candidate>> lines = new HashMap<>();
  private final List<List<Candidate>> alone = new ArrayList<>();

  Composition(ListType type) {
    this.type = type;
  }

  /** Whoever has begun to represent an organisation since is addressed there, and alone. */
  void add(int household, Candidate candidate) {
    if (candidate.organisation().isPresent()) {
      alone.add(List.of(candidate));
    } else {
      lines.computeIfAbsent(household, first -> new ArrayList<>(1)).add(candidate);
    }
  }

  /** Labels in the order of the post, published lists in that of names. */
  List<ListEntry> entries() {
    return Stream.concat(lines.values().stream(), alone.stream())
        .map(Composition::entry)
        .sorted(type == ListType.MAILING_LABELS ? BY_ADDRESS : BY_NAME)
        .toList();
  }

  private static ListEntry entry(List<Candidate> people) {
    Candidate first = people.get(0);
    return new ListEntry(
        people.stream().map(Candidate::named).toList(), first.organisation(), first.address());
  }

  private static PersonName firstName(ListEntry entry) {
    return entry.people().get(0).name();
  }

  private static String part(Optional<PostalAddress> address, int which) {
    return address
        .map(
            at ->
                switch (which) {
                  case 0 -> at.country();
                  case 1 -> at.postalCode() + at.locality();
                  default -> at.line1().or(at::poBox).orElse("");
                })
        .orElse("");
  }
}
