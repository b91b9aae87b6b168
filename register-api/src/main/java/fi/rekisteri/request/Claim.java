package fi.rekisteri.request;

import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person asks for with one item of a letter. A letter may hold several (S83); each is
 * decided, carried out and answered on its own. Printing one never shows the person's words.
 */
public sealed interface Claim {
  /** How many characters the person's own words may have. */
  int LONGEST = 4_000;

  /**
   * The right that is used.
   *
   * @return the right
   */
  DataSubjectRight right();

  /** To know what is held, with a copy (Art. 15). */
  record Access() implements Claim {
    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.ACCESS;
    }
  }

  /**
   * To have values corrected, completed or erased (Art. 16).
   *
   * @param corrections each on its own; not empty
   */
  record Rectification(List<Correction> corrections) implements Claim {
    /** Copies the list; refuses an empty one. */
    public Rectification {
      corrections = List.copyOf(corrections);
      if (corrections.isEmpty()) {
        throw new IllegalArgumentException("a rectification names what is to be corrected");
      }
    }

    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.RECTIFICATION;
    }
  }

  /**
   * To have some or all data erased (Art. 17).
   *
   * @param cause why
   * @param fields the paths of the fields; empty for everything
   */
  record Erasure(ErasureCause cause, Set<String> fields) implements Claim {
    /** Copies the paths. */
    public Erasure {
      fields = Set.copyOf(fields);
    }

    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.ERASURE;
    }
  }

  /** To be forgotten entirely: everything, everywhere, on lists and paper too (S88.3). */
  record Forgetting() implements Claim {
    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.ERASURE;
    }
  }

  /**
   * To be made anonymous as far as that applies (S88.2).
   *
   * @param fields the paths of the fields; empty for everything
   */
  record Anonymising(Set<String> fields) implements Claim {
    /** Copies the paths. */
    public Anonymising {
      fields = Set.copyOf(fields);
    }

    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.ANONYMISATION;
    }
  }

  /**
   * To have data stored only (Art. 18).
   *
   * @param ground on which ground
   * @param fields the paths of the fields; empty for everything
   */
  record Restricting(RestrictionGround ground, Set<String> fields) implements Claim {
    /** Copies the paths. */
    public Restricting {
      fields = Set.copyOf(fields);
    }

    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.RESTRICTION;
    }
  }

  /**
   * To move own data (Art. 20).
   *
   * @param receiver to whom it is to go directly, by the code of a receiver; empty for the person
   */
  record Porting(Optional<String> receiver) implements Claim {
    /** Refuses texts that no letter holds. */
    public Porting {
      receiver.ifPresent(Claim::requireWords);
    }

    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.PORTABILITY;
    }

    @Override
    public String toString() {
      return "Porting[" + "***]";
    }
  }

  /**
   * To object on grounds of the own situation (Art. 21(1)).
   *
   * @param purpose to which activity
   * @param grounds the person's own words, or empty
   */
  record Objecting(Purpose purpose, String grounds) implements Claim {
    /** Refuses texts that no letter holds. */
    public Objecting {
      requireWords(grounds);
    }

    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.OBJECTION;
    }

    @Override
    public String toString() {
      return "Objecting[" + purpose + ", ***]";
    }
  }

  /**
   * To forbid marketing and research (Art. 21(2); S70, S88.1).
   *
   * @param scopes what is forbidden; empty for all of it (S70.3)
   * @param uses which use; empty for both
   */
  record ForbiddingMarketing(Set<ProhibitionScope> scopes, Set<ProhibitedUse> uses)
      implements Claim {
    /** Copies the sets. */
    public ForbiddingMarketing {
      scopes = Set.copyOf(scopes);
      uses = Set.copyOf(uses);
    }

    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.MARKETING_OBJECTION;
    }
  }

  /** To stay off published lists (S9, S11). */
  record ForbiddingPublication() implements Claim {
    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.PUBLICATION_PROHIBITION;
    }
  }

  /**
   * To withdraw a consent (Art. 7(3)).
   *
   * @param purpose for which purpose
   */
  record Withdrawing(Purpose purpose) implements Claim {
    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.CONSENT_WITHDRAWAL;
    }
  }

  /**
   * To have a person look at an automated decision (Art. 22(3)).
   *
   * @param decision the host's reference of the decision
   * @param view the person's point of view, or empty
   */
  record Reviewing(String decision, String view) implements Claim {
    /** Refuses texts that no letter holds. */
    public Reviewing {
      requireWords(decision);
      requireWords(view);
    }

    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.HUMAN_REVIEW;
    }

    @Override
    public String toString() {
      return "Reviewing[" + "***]";
    }
  }

  /**
   * To complain to the controller (S85).
   *
   * @param about in the person's words
   */
  record Complaining(String about) implements Claim {
    /** Refuses texts that no letter holds. */
    public Complaining {
      requireWords(about);
    }

    @Override
    public DataSubjectRight right() {
      return DataSubjectRight.COMPLAINT;
    }

    @Override
    public String toString() {
      return "Complaining[" + "***]";
    }
  }

  private static void requireWords(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("words of a letter have at most 4000 characters");
    }
  }

  /**
   * Takes the branch of the claim that it is.
   *
   * @param <R> the result
   * @param cases what to do with each
   * @return what the branch returned
   */
  default <R> R fold(ClaimCases<R> cases) {
    if (this instanceof Access one) {
      return cases.access(one);
    } else if (this instanceof Rectification one) {
      return cases.rectification(one);
    } else if (this instanceof Erasure one) {
      return cases.erasure(one);
    } else if (this instanceof Forgetting one) {
      return cases.forgetting(one);
    } else if (this instanceof Anonymising one) {
      return cases.anonymising(one);
    } else if (this instanceof Restricting one) {
      return cases.restricting(one);
    } else if (this instanceof Porting one) {
      return cases.porting(one);
    } else if (this instanceof Objecting one) {
      return cases.objecting(one);
    } else if (this instanceof ForbiddingMarketing one) {
      return cases.forbiddingMarketing(one);
    } else if (this instanceof ForbiddingPublication one) {
      return cases.forbiddingPublication(one);
    } else if (this instanceof Withdrawing one) {
      return cases.withdrawing(one);
    } else if (this instanceof Reviewing one) {
      return cases.reviewing(one);
    }
    return cases.complaining((Complaining) this);
  }
}
