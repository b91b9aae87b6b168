package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.DisclosureStore;
import fi.rekisteri.store.RegisterStorage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that keep the ledger of disclosures badly, A37, A38, A73 and A74. */
final class DisclosureFlaws {
  private static final int ALL = 10_000;

  private DisclosureFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A37", "forgets the list that somebody stood on", ledger(Listless::new)),
        new Flaw("A75", "forgets a part of a line", ledger(Listless::new)),
        new Flaw("A37", "passes over what is there already", ledger(Silent::new)),
        new Flaw("A37", "hides the lines of the erased", DisclosureFlaws::hiding),
        new Flaw("A38", "skips the first line of a later page", ledger(Skipping::new)),
        new Flaw("A38", "takes the first instant for outside", ledger(Exclusive::new)),
        new Flaw("A38", "keeps the first thousand of a call", ledger(Limited::new)),
        new Flaw("A38", "compares the beginnings of paths", ledger(Beginnings::new)),
        new Flaw("A38", "tells that nobody was disclosed", ledger(Forgetful::new)),
        new Flaw("A73", "counts people instead of lines", ledger(Merging::new)),
        new Flaw("A73", "counts the beginning of a time out", ledger(Narrow::new)),
        new Flaw("A74", "knows the ledger as it was when the work began", FirstSight::new),
        new Flaw("A74", "takes newcomers for unknown to everybody", FirstSight::ofNewcomers),
        new Flaw("A74", "overlooks lines of its own", FirstSight::ofOthers));
  }

  private static Supplier<RegisterStorage> ledger(UnaryOperator<DisclosureStore> flaw) {
    return () -> AlteredStorage.disclosures(flaw);
  }

  private static RegisterStorage hiding() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new DisclosuresAround(tx.disclosures()) {
                      @Override
                      public List<DisclosureLine> ofSubject(
                          CustomerId subject, @Nullable DisclosureId before, int limit) {
                        return tx.customers().tombstone(subject).isPresent()
                            ? List.of()
                            : super.ofSubject(subject, before, limit);
                      }
                    }));
  }

  private static final class Listless extends DisclosuresAround {
    Listless(DisclosureStore intact) {
      super(intact);
    }

    @Override
    public void append(List<DisclosureLine> lines) {
      super.append(lines.stream().map(Listless::without).toList());
    }

    private static DisclosureLine without(DisclosureLine line) {
      DisclosureFacts f = line.facts();
      DisclosureFacts listless =
          new DisclosureFacts(
              f.id(),
              f.subject(),
              f.recipient(),
              f.ground(),
              f.purpose(),
              f.fields(),
              f.interfaceId(),
              Optional.empty());
      return new DisclosureLine(listless, line.details());
    }
  }

  private static final class Silent extends DisclosuresAround {
    Silent(DisclosureStore intact) {
      super(intact);
    }

    @Override
    public void append(List<DisclosureLine> lines) {
      try {
        super.append(lines);
      } catch (StorageException there) {
        return; // as if they had been written
      }
    }
  }

  private static final class Skipping extends DisclosuresAround {
    Skipping(DisclosureStore intact) {
      super(intact);
    }

    @Override
    public List<DisclosureLine> ofSubject(
        CustomerId subject, @Nullable DisclosureId before, int limit) {
      List<DisclosureLine> page = super.ofSubject(subject, before, limit);
      return before == null || page.isEmpty() ? page : page.subList(1, page.size());
    }
  }

  private static final class Exclusive extends DisclosuresAround {
    Exclusive(DisclosureStore intact) {
      super(intact);
    }

    @Override
    public List<DisclosureLine> toRecipient(
        String recipient, DisclosureId from, DisclosureId before, int limit) {
      List<DisclosureLine> page = super.toRecipient(recipient, from, before, limit);
      return page.stream().filter(line -> line.facts().id().compareTo(from) > 0).toList();
    }
  }

  private static final class Limited extends DisclosuresAround {
    Limited(DisclosureStore intact) {
      super(intact);
    }

    @Override
    public void append(List<DisclosureLine> lines) {
      super.append(lines.subList(0, Math.min(lines.size(), 1_000)));
    }
  }

  private static final class Beginnings extends DisclosuresAround {
    Beginnings(DisclosureStore intact) {
      super(intact);
    }

    @Override
    public List<String> recipientsOf(CustomerId subject, Set<String> fields) {
      return super.ofSubject(subject, null, ALL).stream()
          .map(DisclosureLine::facts)
          .filter(facts -> facts.fields().stream().anyMatch(path -> begins(path, fields)))
          .map(DisclosureFacts::recipient)
          .distinct()
          .sorted()
          .toList();
    }

    private static boolean begins(String path, Set<String> fields) {
      return fields.stream().anyMatch(path::startsWith);
    }
  }

  private static final class Forgetful extends DisclosuresAround {
    Forgetful(DisclosureStore intact) {
      super(intact);
    }

    @Override
    public Set<CustomerId> disclosed(List<CustomerId> subjects) {
      return Set.of();
    }
  }

  private static final class Merging extends DisclosuresAround {
    Merging(DisclosureStore intact) {
      super(intact);
    }

    @Override
    public long countToRecipient(String recipient, DisclosureId from, DisclosureId until) {
      return super.toRecipient(recipient, from, until, ALL).stream()
          .map(line -> line.facts().subject())
          .distinct()
          .count();
    }
  }

  private static final class Narrow extends DisclosuresAround {
    Narrow(DisclosureStore intact) {
      super(intact);
    }

    @Override
    public long countToRecipient(String recipient, DisclosureId from, DisclosureId until) {
      return super.toRecipient(recipient, from, until, ALL).stream()
          .filter(line -> line.facts().id().compareTo(from) > 0)
          .count();
    }
  }
}
