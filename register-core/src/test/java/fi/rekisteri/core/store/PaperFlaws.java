package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.store.ManualStore;
import fi.rekisteri.store.RegisterStorage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that keep the book of paper badly, A45 and A46. */
final class PaperFlaws {
  private PaperFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A45", "forgets all steps but the last", book(Forgetful::new)),
        new Flaw("A45", "passes over a step that comes too late", book(Silent::new)),
        new Flaw("A46", "skips the first paper of a later page", book(Skipping::new)),
        new Flaw("A46", "shows what is destroyed as to be destroyed", book(Unburnt::new)),
        new Flaw("A46", "tells everybody to be on paper", book(Credulous::new)));
  }

  private static Supplier<RegisterStorage> book(UnaryOperator<ManualStore> flaw) {
    return () -> AlteredStorage.manual(flaw);
  }

  private static final class Forgetful extends PaperAround {
    Forgetful(ManualStore intact) {
      super(intact);
    }

    @Override
    public List<PaperStep> history(PhysicalRecordId id) {
      List<PaperStep> steps = super.history(id);
      return steps.isEmpty() ? steps : steps.subList(steps.size() - 1, steps.size());
    }
  }

  private static final class Silent extends PaperAround {
    Silent(ManualStore intact) {
      super(intact);
    }

    @Override
    public void move(PhysicalRecordId id, PaperStep step) {
      try {
        super.move(id, step);
      } catch (ConflictException late) {
        return; // as if it had been written
      }
    }
  }

  private static final class Skipping extends PaperAround {
    Skipping(ManualStore intact) {
      super(intact);
    }

    @Override
    public List<PhysicalRecord> ofSubject(
        CustomerId subject, @Nullable PhysicalRecordId after, int limit) {
      List<PhysicalRecord> page = super.ofSubject(subject, after, limit);
      return after == null || page.isEmpty() ? page : page.subList(1, page.size());
    }
  }

  private static final class Unburnt extends PaperAround {
    Unburnt(ManualStore intact) {
      super(intact);
    }

    @Override
    public List<PhysicalRecord> toDestroy(
        LocalDate through, @Nullable PhysicalRecordId after, int limit) {
      return Stream.concat(
              super.toDestroy(through, after, limit).stream(),
              super.inState(PaperState.DESTROYED, after, limit).stream())
          .sorted((one, other) -> one.id().compareTo(other.id()))
          .limit(limit)
          .toList();
    }
  }

  private static final class Credulous extends PaperAround {
    Credulous(ManualStore intact) {
      super(intact);
    }

    @Override
    public Set<CustomerId> onPaper(List<CustomerId> subjects) {
      return Set.copyOf(subjects);
    }
  }
}
