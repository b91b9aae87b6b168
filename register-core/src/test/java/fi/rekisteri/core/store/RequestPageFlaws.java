package fi.rekisteri.core.store;

import static fi.rekisteri.core.store.RequestFlaws.requests;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.EvidenceVerdict;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that find requests badly, A64 and A72, and such that do not let them go, A65. */
final class RequestPageFlaws {
  private RequestPageFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A64", "skips the first request of a later page", requests(Skipping::new)),
        new Flaw("A64", "hides requests of whom it cannot find", RequestPageFlaws::hidingErased),
        new Flaw("A64", "shows what is due in the order of numbers", requests(Unsorted::new)),
        new Flaw("A64", "shows what is closed as due", requests(Undead::new)),
        new Flaw("A64", "lets evidence expire a day early", requests(Hasty::new)),
        new Flaw("A65", "removes nothing", requests(Hoarding::new)),
        new Flaw("A65", "removes everything that has expired", requests(Sweeping::new)),
        new Flaw("A65", "says that a number is free again", requests(Recycling::new)),
        new Flaw("A72", "counts what is closed too", requests(CountingAll::new)),
        new Flaw("A72", "counts the last day out", requests(CountingBefore::new)));
  }

  private static RegisterStorage hidingErased() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new RequestsAround(tx.requests()) {
                      @Override
                      public List<RequestHead> ofSubject(CustomerId subject) {
                        return tx.customers().tombstone(subject).isPresent()
                            ? List.of()
                            : super.ofSubject(subject);
                      }
                    }));
  }

  private static final class Skipping extends RequestsAround {
    Skipping(RequestStore intact) {
      super(intact);
    }

    @Override
    public List<RequestHead> page(long after, int limit) {
      return super.page(after == 0 ? 0 : after + 1, limit);
    }
  }

  /** Knows what is due, and not what is most pressing. */
  private static final class Unsorted extends RequestsAround {
    Unsorted(RequestStore intact) {
      super(intact);
    }

    @Override
    public List<RequestHead> due(LocalDate through, @Nullable RequestHead after, int limit) {
      long last = after == null ? 0 : after.request();
      return super.due(through, null, Integer.MAX_VALUE).stream()
          .filter(head -> head.request() > last)
          .sorted(Comparator.comparing(RequestHead::request))
          .limit(limit)
          .toList();
    }
  }

  private static final class Undead extends RequestsAround {
    Undead(RequestStore intact) {
      super(intact);
    }

    @Override
    public List<RequestHead> due(LocalDate through, @Nullable RequestHead after, int limit) {
      Comparator<RequestHead> byDay =
          Comparator.comparing(RequestHead::nextDay).thenComparing(RequestHead::request);
      return super.page(0, Integer.MAX_VALUE).stream()
          .filter(head -> !head.nextDay().isAfter(through))
          .filter(head -> after == null || byDay.compare(head, after) > 0)
          .sorted(byDay)
          .limit(limit)
          .toList();
    }
  }

  private static final class Hasty extends RequestsAround {
    Hasty(RequestStore intact) {
      super(intact);
    }

    @Override
    public List<RequestHead> expired(LocalDate before, long after, int limit) {
      return super.expired(before.plusDays(1), after, limit);
    }
  }

  private static final class Hoarding extends RequestsAround {
    Hoarding(RequestStore intact) {
      super(intact);
    }

    @Override
    public void remove(EvidenceVerdict verdict) {}
  }

  private static final class Sweeping extends RequestsAround {
    Sweeping(RequestStore intact) {
      super(intact);
    }

    @Override
    public void remove(EvidenceVerdict verdict) {
      super.remove(verdict);
      super.expired(LocalDate.MAX, 0, Integer.MAX_VALUE)
          .forEach(
              head ->
                  super.remove(
                      new EvidenceVerdict(
                          head.request(), verdict.decidedBy(), verdict.decidedAt())));
    }
  }

  /** Counts only the requests that are still there. */
  private static final class Recycling extends RequestsAround {
    Recycling(RequestStore intact) {
      super(intact);
    }

    @Override
    public long last() {
      return super.page(0, Integer.MAX_VALUE).stream()
          .mapToLong(RequestHead::request)
          .max()
          .orElse(0);
    }
  }

  private static final class CountingAll extends RequestsAround {
    CountingAll(RequestStore intact) {
      super(intact);
    }

    @Override
    public long countDue(LocalDate through) {
      return super.page(0, Integer.MAX_VALUE).stream()
          .filter(head -> !head.nextDay().isAfter(through))
          .count();
    }
  }

  private static final class CountingBefore extends RequestsAround {
    CountingBefore(RequestStore intact) {
      super(intact);
    }

    @Override
    public long countDue(LocalDate through) {
      return super.countDue(through.minusDays(1));
    }
  }
}
