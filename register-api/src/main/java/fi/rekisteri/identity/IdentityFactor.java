package fi.rekisteri.identity;

import static fi.rekisteri.identity.IdentityLevel.HIGH;
import static fi.rekisteri.identity.IdentityLevel.NONE;
import static fi.rekisteri.identity.IdentityLevel.PLAUSIBLE;
import static fi.rekisteri.identity.IdentityLevel.SUBSTANTIAL;

import java.util.Set;

/**
 * Something that speaks for a request coming from whom it says (S69, F06). Each has a strength by
 * itself, and a kind: two of one kind fall together, and do not bear each other out.
 */
public enum IdentityFactor {
  /** The name. Anybody knows it: it finds a record, and proves nothing. */
  NAME(Kind.CLAIM, NONE),
  /** The personal identity code. Known to many: it finds a record, and proves nothing (F06). */
  IDENTITY_CODE(Kind.CLAIM, NONE),
  /**
   * It came from a contact that the register held before, and the answer goes to that one only.
   * Senders are easily forged; the answer reaches the right person all the same.
   */
  CONTACT_MATCH(Kind.CONTACT, PLAUSIBLE),
  /** What the person and the register know, such as a customer number or the last order. */
  KNOWN_FACTS(Kind.KNOWLEDGE, PLAUSIBLE),
  /** Signed by hand. Nobody has a specimen: it is a form, and proves little (F03). */
  HANDWRITTEN_SIGNATURE(Kind.HAND, PLAUSIBLE),
  /** A copy of an identity document: proves little and tells much, and is not asked for. */
  DOCUMENT_COPY(Kind.DOCUMENT, PLAUSIBLE),
  /** Sent while signed in to the account that belongs to the record. */
  AUTHENTICATED_SESSION(Kind.ACCOUNT, SUBSTANTIAL),
  /** A code or link used that went to a contact that the register held before. */
  ONE_TIME_CODE(Kind.CONTACT, SUBSTANTIAL),
  /** An advanced electronic signature (eIDAS Art. 26) that names the person. */
  ADVANCED_SIGNATURE(Kind.CERTIFIED, SUBSTANTIAL),
  /** A qualified electronic signature, equal to one by hand (eIDAS Art. 25(2)). */
  QUALIFIED_SIGNATURE(Kind.CERTIFIED, HIGH),
  /** Bank codes, mobile certificate or certificate of an identity card (act 617/2009). */
  STRONG_AUTHENTICATION(Kind.CERTIFIED, HIGH),
  /** Came in person and showed an identity document, of which no copy was taken. */
  IN_PERSON(Kind.PRESENCE, HIGH);

  /** What would have to be taken over for the factor to be false. */
  public enum Kind {
    /** Nothing: anybody can say it. */
    CLAIM,
    /** A mailbox, a telephone, a letter box. */
    CONTACT,
    /** What somebody close may know too. */
    KNOWLEDGE,
    /** A hand's writing. */
    HAND,
    /** A paper that can be copied. */
    DOCUMENT,
    /** An account of the host. */
    ACCOUNT,
    /** What a trusted third party vouches for. */
    CERTIFIED,
    /** The person's own face. */
    PRESENCE
  }

  /**
   * By what alone nobody is identified, by law: the identity code, or code and name (act 1050/2018
   * section 29(5), F06).
   */
  public static final Set<Set<IdentityFactor>> FORBIDDEN =
      Set.of(Set.of(IDENTITY_CODE), Set.of(IDENTITY_CODE, NAME));

  private static final Set<IdentityFactor> FORMAL =
      Set.of(
          HANDWRITTEN_SIGNATURE,
          ADVANCED_SIGNATURE,
          QUALIFIED_SIGNATURE,
          STRONG_AUTHENTICATION,
          AUTHENTICATED_SESSION,
          IN_PERSON);

  private final Kind kind;
  private final IdentityLevel strength;

  IdentityFactor(Kind kind, IdentityLevel strength) {
    this.kind = kind;
    this.strength = strength;
  }

  /**
   * What would have to be taken over for it to be false.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What it is worth by itself.
   *
   * @return the level
   */
  public IdentityLevel strength() {
    return strength;
  }

  /**
   * Whether it is a signature, or stands in its place (S69.1): nobody who is signed in or stands at
   * the desk is asked to sign.
   *
   * @return true for signatures, authentication and presence
   */
  public boolean isFormal() {
    return FORMAL.contains(this);
  }

  /**
   * Whether it is no more than words that anybody can say, such as on the telephone.
   *
   * @return true for claims and known facts
   */
  public boolean isSpoken() {
    return kind == Kind.CLAIM || kind == Kind.KNOWLEDGE;
  }

  /**
   * Whether factors identify nobody by law, whatever else might be said of them.
   *
   * @param factors what was shown
   * @return true where they are no more than one of {@link #FORBIDDEN}; nothing at all is
   */
  public static boolean isForbidden(Set<IdentityFactor> factors) {
    return FORBIDDEN.stream().anyMatch(set -> set.containsAll(factors));
  }
}
