package fi.rekisteri.core.credential;

import fi.rekisteri.credential.CredentialEvent.Kind;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.FailureCount;
import fi.rekisteri.credential.SignInLimits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Slows guessing down. Each attempt is counted as a failure before its password is computed, by
 * compare-and-set, and taken back where it was none: of guesses side by side none goes uncounted,
 * whichever process it comes to. Unknown names are counted as known ones are.
 *
 * <p>A client from which the owner has signed in before has a count of its own. Whoever guesses
 * elsewhere delays themself, and not the owner at the usual desk.
 */
final class Throttle {
  /** How often others may get in the way before an attempt is refused. */
  private static final int TRIES = 20;

  private final CredentialStore store;
  private final SignInLimits limits;

  Throttle(CredentialStore store, SignInLimits limits) {
    this.store = store;
    this.limits = limits;
  }

  Admission admit(Lanes lanes, Instant now) {
    Map<String, FailureCount> counts = store.failures(lanes.all());
    boolean familiar = counts.containsKey(lanes.familiar());
    List<Lane> used = familiar ? List.of(familiar(lanes)) : strange(lanes);
    for (Lane lane : used) {
      FailureCount count = counts.get(lane.key());
      if (count != null && isDelayed(lane, count, now)) {
        return Admission.refused(lane.delayed(), familiar);
      }
    }
    boolean last = false;
    for (Lane lane : used) {
      Optional<FailureCount> charged =
          charge(lane, Optional.ofNullable(counts.get(lane.key())), now);
      if (charged.isEmpty()) {
        return Admission.refused(lane.delayed(), familiar);
      }
      last |= lane == used.get(0) && charged.get().failures() == lane.pace().free();
    }
    return new Admission(Optional.empty(), familiar, last);
  }

  /** Takes back what {@link #admit} counted, and remembers the client. */
  void succeeded(Lanes lanes, Admission admission, Instant now) {
    if (!admission.familiar()) {
      forgive(lanes.account());
      // Only the one: an attacker with an account of his own must not clear his guesses at others.
      change(lanes.client(), Throttle::oneLess);
      change(Lanes.EVERYWHERE, Throttle::oneLess);
    }
    change(lanes.familiar(), count -> Optional.of(new FailureCount(0, now)));
  }

  /** Forgets the failures at a name, once its owner has proved themself otherwise. */
  void forgive(String account) {
    change(account, count -> Optional.empty());
  }

  private Lane familiar(Lanes lanes) {
    return new Lane(lanes.familiar(), limits.account(), Kind.ACCOUNT_DELAYED);
  }

  private List<Lane> strange(Lanes lanes) {
    return List.of(
        new Lane(lanes.account(), limits.account(), Kind.ACCOUNT_DELAYED),
        new Lane(lanes.client(), limits.client(), Kind.CLIENT_DELAYED),
        new Lane(Lanes.EVERYWHERE, limits.everywhere(), Kind.EVERYBODY_DELAYED));
  }

  private boolean isDelayed(Lane lane, FailureCount count, Instant now) {
    if (!lane.isDelayed(count, now)) {
      return false;
    }
    lane.anchored(count, now)
        .ifPresent(anew -> store.count(lane.key(), Optional.of(count), Optional.of(anew)));
    return true;
  }

  /** Empty where others have made it a delay meanwhile. */
  private Optional<FailureCount> charge(Lane lane, Optional<FailureCount> first, Instant now) {
    Optional<FailureCount> read = first;
    for (int left = TRIES; left > 0; left--) {
      if (read.filter(count -> lane.isDelayed(count, now)).isPresent()) {
        return Optional.empty();
      }
      FailureCount charged = lane.charged(read, now);
      if (store.count(lane.key(), read, Optional.of(charged))) {
        return Optional.of(charged);
      }
      read = read(lane.key());
    }
    return Optional.empty();
  }

  /** Gives up in a crowd: a count that stays too high is on the safe side. */
  private void change(String lane, UnaryOperator<Optional<FailureCount>> next) {
    for (int left = TRIES; left > 0; left--) {
      Optional<FailureCount> read = read(lane);
      if (store.count(lane, read, next.apply(read))) {
        return;
      }
    }
  }

  private Optional<FailureCount> read(String lane) {
    return Optional.ofNullable(store.failures(Set.of(lane)).get(lane));
  }

  private static Optional<FailureCount> oneLess(Optional<FailureCount> count) {
    return count
        .filter(failures -> failures.failures() > 1)
        .map(failures -> new FailureCount(failures.failures() - 1, failures.lastAt()));
  }
}
