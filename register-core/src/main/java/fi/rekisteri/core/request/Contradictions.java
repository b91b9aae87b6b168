package fi.rekisteri.core.request;

import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.RequestEntry;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Claims of one letter that cannot both be meant: to let data go, and to have it corrected or kept
 * (S83). What is meant is asked before anything goes.
 */
final class Contradictions {
  private Contradictions() {}

  static boolean among(List<Claim> claims) {
    return claims.stream()
        .anyMatch(one -> claims.stream().anyMatch(other -> contradicts(one, other)));
  }

  /** Whether an item is contradicted by another that is not finished yet. */
  static boolean unresolved(RightsRequest file, RequestItem item) {
    return file.items().stream()
        .filter(other -> other.state() != ItemState.CLOSED)
        .filter(other -> contradicts(item.claim(), other.claim()))
        .anyMatch(other -> !wasCleared(file, item.number(), other.number()));
  }

  /** The person was asked what is meant, about both by one question, and answered. */
  private static boolean wasCleared(RightsRequest file, int one, int other) {
    return file.entries().stream()
        .filter(entry -> asks(entry, one) && asks(entry, other))
        .anyMatch(entry -> isAnswered(file, one, entry) && isAnswered(file, other, entry));
  }

  private static boolean asks(RequestEntry entry, int item) {
    return entry.event() instanceof RequestEvent.Asked asked
        && asked.ground() == PauseGround.CLARIFICATION
        && means(asked.items(), item);
  }

  private static boolean isAnswered(RightsRequest file, int item, RequestEntry question) {
    return file.entries().stream()
        .skip(question.number())
        .anyMatch(
            entry ->
                entry.event() instanceof RequestEvent.Heard heard && means(heard.items(), item));
  }

  private static boolean means(Set<Integer> items, int item) {
    return items.isEmpty() || items.contains(item);
  }

  private static boolean contradicts(Claim one, Claim other) {
    Optional<Set<String>> going = going(one);
    Optional<Set<String>> staying = staying(other);
    return going.isPresent() && staying.isPresent() && meet(going.get(), staying.get());
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  /** Which fields are to go; empty for all. */
  private static Optional<Set<String>> going(Claim claim) {
    if (claim instanceof Claim.Erasure erasure) {
      return Optional.of(erasure.fields());
    } else if (claim instanceof Claim.Anonymising anonymising) {
      return Optional.of(anonymising.fields());
    }
    return claim instanceof Claim.Forgetting ? Optional.of(Set.of()) : corrected(claim, true);
  }

  /** Which fields are to stay, corrected or locked; empty for all. */
  private static Optional<Set<String>> staying(Claim claim) {
    return claim instanceof Claim.Restricting restricting
        ? Optional.of(restricting.fields())
        : corrected(claim, false);
  }

  private static Optional<Set<String>> corrected(Claim claim, boolean going) {
    if (!(claim instanceof Claim.Rectification some)) {
      return Optional.empty();
    }
    Set<String> fields =
        some.corrections().stream()
            .filter(one -> one.isErasure() == going && !one.field().isBlank())
            .map(Correction::field)
            .collect(Collectors.toSet());
    return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
  }
}
