package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.store.AuditStore;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that select from the trail wrongly, A69 and A70. */
final class TrailQueryFlaws {
  private static final int EVERYTHING = 100_000;

  private TrailQueryFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        flaw("A69", "overlooks what was done", AnyAction::new),
        flaw("A69", "goes on with the next microsecond", NextInstant::new),
        flaw("A69", "needs an entry to go on behind", Needing::new),
        flaw("A69", "shows what was done to others", AnySubject::new),
        flaw("A69", "takes one actor for another", Namesakes::new),
        flaw("A70", "counts everybody's acts", Everybody::new),
        flaw("A70", "counts the end of a time", WithTheEnd::new));
  }

  private static Flaw flaw(String promise, String what, UnaryOperator<AuditStore> around) {
    return new Flaw(promise, what, () -> AlteredStorage.audit(around));
  }

  private static final class AnyAction extends AuditAround {
    AnyAction(AuditStore intact) {
      super(intact);
    }

    @Override
    public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
      return super.select(
          new TrailQuery(query.span(), Set.of(), query.subject(), query.actor()), after, limit);
    }
  }

  private static final class AnySubject extends AuditAround {
    AnySubject(AuditStore intact) {
      super(intact);
    }

    @Override
    public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
      return super.select(
          new TrailQuery(query.span(), query.actions(), Optional.empty(), query.actor()),
          after,
          limit);
    }
  }

  /** As a collation does that looks at no case. */
  private static final class Namesakes extends AuditAround {
    Namesakes(AuditStore intact) {
      super(intact);
    }

    @Override
    public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
      TrailQuery anyActor =
          new TrailQuery(query.span(), query.actions(), query.subject(), Optional.empty());
      return super.select(anyActor, after, EVERYTHING).stream()
          .filter(
              entry -> query.actor().filter(one -> !one.equalsIgnoreCase(entry.actor())).isEmpty())
          .limit(limit)
          .toList();
    }
  }

  private static final class Everybody extends AuditAround {
    Everybody(AuditStore intact) {
      super(intact);
    }

    @Override
    public long count(TrailQuery query) {
      return super.count(
          new TrailQuery(query.span(), query.actions(), query.subject(), Optional.empty()));
    }
  }

  private static final class NextInstant extends AuditAround {
    NextInstant(AuditStore intact) {
      super(intact);
    }

    @Override
    public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
      return super.select(query, null, EVERYTHING).stream()
          .filter(entry -> after == null || entry.at().isAfter(after.at()))
          .limit(limit)
          .toList();
    }
  }

  private static final class Needing extends AuditAround {
    Needing(AuditStore intact) {
      super(intact);
    }

    @Override
    public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
      boolean there =
          after != null
              && super.select(query, null, EVERYTHING).stream()
                  .anyMatch(entry -> AuditMoment.of(entry).equals(after));
      return super.select(query, there ? after : null, limit);
    }
  }

  private static final class WithTheEnd extends AuditAround {
    WithTheEnd(AuditStore intact) {
      super(intact);
    }

    @Override
    public long count(TrailQuery query) {
      TimeSpan span = query.span();
      TimeSpan longer = new TimeSpan(span.from(), span.until().plus(1, ChronoUnit.MICROS));
      return super.count(new TrailQuery(longer, query.actions(), query.subject(), query.actor()));
    }
  }
}
