package fi.rekisteri.core.store;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StaffLine;
import fi.rekisteri.store.StaffStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that keep the staff book badly, A32 and A33. */
final class StaffFlaws {
  private StaffFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A32", "takes small letters for capital ones", book(Careless::new)),
        new Flaw("A32", "passes over a line that comes too late", book(Silent::new)),
        new Flaw("A33", "skips the first line of a later page", book(Skipping::new)));
  }

  private static Supplier<RegisterStorage> book(UnaryOperator<StaffStore> flaw) {
    return () -> AlteredStorage.staff(flaw);
  }

  private static final class Careless extends StaffAround {
    Careless(StaffStore intact) {
      super(intact);
    }

    @Override
    public List<StaffLine> of(String userId) {
      List<StaffLine> lines = new ArrayList<>(super.page(null, 10_000));
      lines.removeIf(line -> !line.userId().equalsIgnoreCase(userId));
      return lines;
    }
  }

  private static final class Silent extends StaffAround {
    Silent(StaffStore intact) {
      super(intact);
    }

    @Override
    public void append(StaffLine line) {
      try {
        super.append(line);
      } catch (ConflictException late) {
        return; // as if it had been written
      }
    }
  }

  private static final class Skipping extends StaffAround {
    Skipping(StaffStore intact) {
      super(intact);
    }

    @Override
    public List<StaffLine> page(@Nullable StaffLine after, int limit) {
      List<StaffLine> page = super.page(after, limit);
      return after == null || page.isEmpty() ? page : page.subList(1, page.size());
    }
  }
}
