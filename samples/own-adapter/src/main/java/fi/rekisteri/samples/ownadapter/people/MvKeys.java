package fi.rekisteri.samples.ownadapter.people;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.samples.ownadapter.form.KeyForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RotationMark;
import fi.rekisteri.store.SealedKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The register's keys by register, purpose and epoch, and the marks of their rotations. */
public final class MvKeys implements RegisterKeyStore {
  /** A purpose goes by its name in the key, and by its place among all here. */
  private static final Comparator<RegisterKey> ORDER =
      Comparator.comparing((RegisterKey key) -> key.context().purpose())
          .thenComparing(key -> key.context().epoch());

  private final Session session;
  private final Ring ring;
  private final Table<RegisterKey> keys;
  private final Table<RotationMark> marks;
  private final Table<SealedKey> wrapped;

  public MvKeys(Session session, Ring ring) {
    this.session = session;
    this.ring = ring;
    keys = new Table<>(session, Shelf.REGISTER_KEYS, KeyForms.OF_REGISTER);
    marks = new Table<>(session, Shelf.MARKS, KeyForms.MARK);
    wrapped = People.keysOf(session);
  }

  private static Key ofPurpose(KeyContext context) {
    return Key.of(context.registerId()).and(context.purpose().name());
  }

  private static Key key(KeyContext context) {
    return ofPurpose(context).and(context.epoch());
  }

  @Override
  public KeyRing ring(String registerId) {
    return new KeyRing(ring.revision(), keys.under(Key.of(registerId)).sorted(ORDER).toList());
  }

  @Override
  public boolean addIfAbsent(RegisterKey key) {
    return session.write(
        () -> {
          boolean absent = !keys.has(key(key.context()));
          if (absent) {
            keys.put(key(key.context()), key);
            ring.moveOn();
          }
          return absent;
        });
  }

  @Override
  public boolean rewrap(RegisterKey from, RegisterKey to) {
    return session.write(
        () -> {
          boolean asRead =
              keys.find(key(from.context()))
                  .filter(one -> Arrays.equals(one.wrapped().blob(), from.wrapped().blob()))
                  .isPresent();
          if (asRead) {
            keys.put(key(to.context()), to);
          }
          return asRead;
        });
  }

  @Override
  public void remove(RegisterKey key) {
    session.write(
        () -> {
          if (keys.has(key(key.context()))) {
            requireUnused(key.context());
            keys.remove(key(key.context()));
            ring.moveOn();
          }
        });
  }

  private void requireUnused(KeyContext context) {
    boolean newest =
        keys.last(ofPurpose(context)).orElseThrow().value().context().epoch() == context.epoch();
    if (newest || isWrapping(context)) {
      throw new ConflictException(
          ErrorCode.KEY_IN_USE,
          context + " is the newest key of its purpose, or a customer's key is wrapped in it",
          "rotate to a newer key, and wrap every customer's key in that one first");
    }
  }

  /** One look into the index, however many customers there are. */
  private boolean isWrapping(KeyContext context) {
    return context.purpose() == KeyPurpose.CUSTOMER_KEYS
        && wrapped
            .keysBy(Shelf.CUSTOMER_KEYS_BY_EPOCH, Key.of(context.epoch()), null)
            .findAny()
            .isPresent();
  }

  @Override
  public Optional<RotationMark> mark(String job) {
    return marks.find(Key.of(job));
  }

  @Override
  public boolean moveMark(String job, Optional<RotationMark> from, Optional<RotationMark> to) {
    return session.write(
        () -> {
          boolean asRead = mark(job).equals(from);
          if (asRead) {
            to.ifPresentOrElse(
                mark -> marks.put(Key.of(job), mark), () -> marks.remove(Key.of(job)));
          }
          return asRead;
        });
  }
}
