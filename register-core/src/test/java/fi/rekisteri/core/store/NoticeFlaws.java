package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeProgress;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.NoticeClaim;
import fi.rekisteri.store.PartyNoticeStore;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that keep notices to parties badly, A39 to A41. */
final class NoticeFlaws {
  private NoticeFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A39", "forgets when a notice was sent", notices(Forgetful::new)),
        new Flaw("A75", "forgets a part of a notice", notices(Forgetful::new)),
        new Flaw("A39", "passes over a notice whose id is there", notices(Silent::new)),
        new Flaw("A39", "skips the first notice of a later page", notices(Skipping::new)),
        new Flaw("A39", "counts whatever was planned when", notices(Timeless::new)),
        new Flaw("A39", "keeps the first fields of many", notices(Shortening::new)),
        new Flaw("A39", "shows no notice of an erased person", NoticeFlaws::forgettingTheErased),
        new Flaw("A40", "lends and does not count it", notices(Uncounted::new)),
        new Flaw("A40", "lends the latest first", notices(Disordered::new)),
        new Flaw("A40", "knows no horizon", notices(Shortsighted::new)),
        new Flaw("A40", "lends to several at once", notices(Generous::new)),
        new Flaw("A41", "replaces any version", notices(Careless::new)),
        new Flaw("A41", "says that it replaced, whatever it did", notices(Boastful::new)));
  }

  private static Supplier<RegisterStorage> notices(UnaryOperator<PartyNoticeStore> flaw) {
    return () -> AlteredStorage.notices(flaw);
  }

  private static RegisterStorage forgettingTheErased() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new NoticesAround(tx.partyNotices()) {
                      @Override
                      public List<PartyNotice> of(
                          CustomerId subject, @Nullable PartyNotice after, int limit) {
                        return tx.customers().tombstone(subject).isPresent()
                            ? List.of()
                            : super.of(subject, after, limit);
                      }
                    }));
  }

  private static final class Forgetful extends NoticesAround {
    Forgetful(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public void add(List<PartyNotice> notices) {
      super.add(notices.stream().map(Forgetful::unsent).toList());
    }

    private static PartyNotice unsent(PartyNotice one) {
      NoticeProgress of = one.progress();
      NoticeProgress unsent =
          new NoticeProgress(
              of.state(),
              of.reason(),
              of.attempts(),
              of.dueAt(),
              of.firstTriedAt(),
              Optional.empty(),
              of.settledAt());
      return new PartyNotice(
          one.id(), one.version(), one.topic(), one.fields(), one.plannedAt(), unsent);
    }
  }

  private static final class Silent extends NoticesAround {
    Silent(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public void add(List<PartyNotice> notices) {
      for (PartyNotice notice : notices) {
        try {
          super.add(List.of(notice));
        } catch (ConflictException known) {
          return; // as if it had been added
        }
      }
    }
  }

  private static final class Skipping extends NoticesAround {
    Skipping(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public List<PartyNotice> of(CustomerId subject, @Nullable PartyNotice after, int limit) {
      List<PartyNotice> page = super.of(subject, after, limit);
      return after == null || page.isEmpty() ? page : page.subList(1, page.size());
    }
  }

  private static final class Timeless extends NoticesAround {
    Timeless(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public long count(NoticeState state, Instant plannedBefore) {
      return super.count(state, Instant.parse("2999-01-01T00:00:00Z"));
    }
  }

  private static final class Shortening extends NoticesAround {
    Shortening(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public Optional<PartyNotice> find(NoticeId id) {
      return super.find(id)
          .map(
              one ->
                  new PartyNotice(
                      one.id(),
                      one.version(),
                      one.topic(),
                      one.fields().stream().limit(100).toList(),
                      one.plannedAt(),
                      one.progress()));
    }
  }

  private static final class Uncounted extends NoticesAround {
    Uncounted(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public List<PartyNotice> claim(NoticeClaim claim) {
      List<PartyNotice> lent = super.claim(claim);
      lent.forEach(one -> super.replace(one.with(one.progress().takenUp(claim.until()))));
      return lent;
    }
  }

  private static final class Disordered extends NoticesAround {
    Disordered(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public List<PartyNotice> claim(NoticeClaim claim) {
      List<PartyNotice> lent = new ArrayList<>(super.claim(claim));
      Collections.reverse(lent);
      return lent;
    }
  }

  private static final class Shortsighted extends NoticesAround {
    Shortsighted(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public List<PartyNotice> claim(NoticeClaim claim) {
      Instant never = Instant.parse("2999-01-01T00:00:00Z");
      return super.claim(new NoticeClaim(claim.at(), claim.until(), never, claim.limit()));
    }
  }

  private static final class Generous extends NoticesAround {
    Generous(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public List<PartyNotice> claim(NoticeClaim claim) {
      return super.page(NoticeState.PENDING, null, claim.limit()).stream()
          .map(one -> one.with(one.progress().lent(claim.at(), claim.until())))
          .toList();
    }
  }

  private static final class Careless extends NoticesAround {
    Careless(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public boolean replace(PartyNotice next) {
      return find(next.id())
          .map(
              stored ->
                  super.replace(
                      new PartyNotice(
                          next.id(),
                          stored.version() + 1,
                          next.topic(),
                          next.fields(),
                          next.plannedAt(),
                          next.progress())))
          .orElse(false);
    }
  }

  private static final class Boastful extends NoticesAround {
    Boastful(PartyNoticeStore intact) {
      super(intact);
    }

    @Override
    public boolean replace(PartyNotice next) {
      super.replace(next);
      return true;
    }
  }
}
