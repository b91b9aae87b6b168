package fi.rekisteri.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Why it is not sure enough who asks: the reason without which nobody is asked for more (Art.
 * 12(6), G12.6).
 *
 * @param kind of which kind the doubt is
 * @param about the factors that do not count because of it; none where there is too little
 * @param reason in words, at most 2000 characters; never printed
 */
public record IdentityDoubt(Kind kind, Set<IdentityFactor> about, String reason) {
  /** Of which kind a doubt is. */
  public enum Kind {
    /** What was shown is not enough for what would be shown, changed or destroyed. */
    TOO_LITTLE_FOR_THE_RISK,
    /** Somebody else signed, or the certificate names somebody else. */
    SIGNATURE_OF_ANOTHER,
    /** An electronic signature does not hold. */
    SIGNATURE_BROKEN,
    /** The contact is that of several people, or was changed shortly before. */
    CONTACT_UNSURE,
    /** What was told does not fit what the register holds. */
    CONTRADICTION,
    /** Nothing is doubted: the notice wants a signature (S69.2). */
    FORMALITY
  }

  /** Copies the factors; refuses a doubt about nothing, and an unsaid reason. */
  public IdentityDoubt {
    about = Set.copyOf(about);
    IdentityText.required(reason);
    boolean general = kind == Kind.TOO_LITTLE_FOR_THE_RISK || kind == Kind.FORMALITY;
    if (general != about.isEmpty()) {
      throw new IllegalArgumentException(
          "a doubt is about factors; too little, or a formality, is about none");
    }
  }

  /** What is left of it once a factor was shown anew; empty where it was about nothing else. */
  Optional<IdentityDoubt> without(IdentityFactor factor) {
    if (!about.contains(factor)) {
      return Optional.of(this);
    }
    Set<IdentityFactor> rest = new HashSet<>(about);
    rest.remove(factor);
    return rest.isEmpty() ? Optional.empty() : Optional.of(new IdentityDoubt(kind, rest, reason));
  }

  @Override
  public String toString() {
    return "IdentityDoubt[kind=" + kind + ", about=" + about + ", reason=***]";
  }
}
