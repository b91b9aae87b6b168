package fi.rekisteri.consent;

import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a person chose, or what was decided on it. It has effect from its receipt. */
public sealed interface Choice {
  /**
   * How it reached the controller.
   *
   * @return when, by which channel, and shown by what
   */
  Receipt receipt();

  /**
   * Consent was given (Art. 6(1)(a), 7).
   *
   * @param purpose for which one purpose
   * @param asked what the person was shown
   * @param terms until when it holds, and whose consent a child's is
   * @param receipt how it came
   */
  record Consent(Purpose purpose, Asked asked, ConsentTerms terms, Receipt receipt)
      implements Choice {
    /**
     * Consent of an adult, until it is withdrawn.
     *
     * @param purpose for which one purpose
     * @param asked what the person was shown
     * @param receipt how it came
     * @return the consent
     */
    public static Consent of(Purpose purpose, Asked asked, Receipt receipt) {
      return new Consent(purpose, asked, ConsentTerms.OPEN, receipt);
    }
  }

  /**
   * Until when a consent holds, and whose consent a child's is.
   *
   * @param lastDay the last day in the register's zone; empty while it is open
   * @param minor the child, where the person is one
   */
  record ConsentTerms(Optional<LocalDate> lastDay, Optional<Minor> minor) {
    /** An adult's, until it is withdrawn. */
    public static final ConsentTerms OPEN = new ConsentTerms(Optional.empty(), Optional.empty());
  }

  /**
   * Consent was withdrawn (Art. 7(3)). It is as easy as giving it: nothing but the purpose is
   * asked.
   *
   * @param purpose for which purpose
   * @param receipt how it came
   */
  record Withdrawal(Purpose purpose, Receipt receipt) implements Choice {}

  /**
   * The person objects to an activity on grounds of their own (Art. 21(1), S82).
   *
   * @param purpose to which activity
   * @param grounds the person's own words, or empty
   * @param receipt how it came
   */
  record Objection(Purpose purpose, String grounds, Receipt receipt) implements Choice {
    @Override
    public String toString() {
      return "Objection[" + purpose + ", ***, " + receipt + "]";
    }
  }

  /**
   * An objection was decided.
   *
   * @param purpose on which activity
   * @param upheld whether the activity leaves the person out for good
   * @param reasons why; where it is not upheld, the compelling grounds (Art. 21(1))
   * @param receipt when and how it was decided
   */
  record ObjectionDecision(Purpose purpose, boolean upheld, String reasons, Receipt receipt)
      implements Choice {
    /** Refuses a rejection without reasons. */
    public ObjectionDecision {
      if (!upheld && reasons.isBlank()) {
        throw new IllegalArgumentException("an objection is rejected with reasons");
      }
    }
  }

  /**
   * The person forbids marketing, research or publication (Art. 21(3); S9, S70, S88): absolute,
   * free of charge and of form, without reasons.
   *
   * @param scopes what is forbidden; empty for all of it (S70.3)
   * @param uses which use; empty for both
   * @param receipt how it came
   */
  record Prohibition(Set<ProhibitionScope> scopes, Set<ProhibitedUse> uses, Receipt receipt)
      implements Choice {
    /** Takes what is not named as all of it. */
    public Prohibition {
      scopes =
          scopes.isEmpty() ? Set.of(ProhibitionScope.values()) : Set.copyOf(EnumSet.copyOf(scopes));
      uses = uses.isEmpty() ? Set.of(ProhibitedUse.values()) : Set.copyOf(EnumSet.copyOf(uses));
    }

    /**
     * "No more of it, please": everything that can be forbidden.
     *
     * @param receipt how it came
     * @return the prohibition
     */
    public static Prohibition ofEverything(Receipt receipt) {
      return new Prohibition(Set.of(), Set.of(), receipt);
    }

    /**
     * Some of it, for any use.
     *
     * @param receipt how it came
     * @param scopes what is forbidden
     * @return the prohibition
     */
    public static Prohibition of(Receipt receipt, ProhibitionScope... scopes) {
      return new Prohibition(Set.of(scopes), Set.of(), receipt);
    }
  }

  /**
   * The person takes a prohibition back, expressly (S11).
   *
   * @param scopes what is allowed again; not empty
   * @param receipt how it came
   */
  record ProhibitionRevocation(Set<ProhibitionScope> scopes, Receipt receipt) implements Choice {
    /** Refuses to guess what is allowed again. */
    public ProhibitionRevocation {
      if (scopes.isEmpty()) {
        throw new IllegalArgumentException("a revocation names what is allowed again");
      }
      scopes = Set.copyOf(EnumSet.copyOf(scopes));
    }
  }

  /**
   * Data is restricted (Art. 18, S80): it may be stored only.
   *
   * @param fields the paths of the fields; empty for everything
   * @param ground why
   * @param receipt how it came
   */
  record Restriction(Set<String> fields, RestrictionGround ground, Receipt receipt)
      implements Choice {
    /** Copies the paths. */
    public Restriction {
      fields = Set.copyOf(fields);
    }
  }

  /**
   * A restriction is lifted, after the person was told (Art. 18(3), S80.4).
   *
   * @param fields the paths of the fields; empty for whatever is restricted on that ground
   * @param ground the ground whose restrictions are lifted
   * @param toldOn the day on which the person was told; empty is refused as {@code
   *     SUBJECT_NOT_INFORMED}
   * @param receipt when and how it was decided
   */
  record RestrictionLifting(
      Set<String> fields, RestrictionGround ground, Optional<LocalDate> toldOn, Receipt receipt)
      implements Choice {
    /** Copies the paths. */
    public RestrictionLifting {
      fields = Set.copyOf(fields);
    }

    /**
     * Whatever is restricted on a ground is lifted.
     *
     * @param ground the ground
     * @param toldOn the day on which the person was told
     * @param receipt when and how it was decided
     */
    public RestrictionLifting(
        RestrictionGround ground, Optional<LocalDate> toldOn, Receipt receipt) {
      this(Set.of(), ground, toldOn, receipt);
    }
  }

  /**
   * A safety ban was told (turvakielto, F23), or its end.
   *
   * @param ban the ban, or empty when it has ended
   * @param receipt how it came
   */
  record SafetyBanNotice(Optional<SafetyBan> ban, Receipt receipt) implements Choice {}

  /**
   * A text that the person wants to stand beside a value (Art. 16; S73.3). It changes nothing of
   * what is allowed; whoever is answered what is held is shown it too.
   *
   * @param field the path of the field
   * @param element which of several values; empty for the only one
   * @param text in the person's words, at most 4000 characters
   * @param receipt how it came
   */
  record SupplementaryStatement(String field, String element, String text, Receipt receipt)
      implements Choice {
    private static final int LONGEST = 4_000;

    /** Refuses a statement that says nothing, and one that no letter holds. */
    public SupplementaryStatement {
      if (text.isBlank() || text.length() > LONGEST) {
        throw new IllegalArgumentException("a statement has 1 to 4000 characters");
      }
    }

    @Override
    public String toString() {
      return "SupplementaryStatement[" + field + ", ***, " + receipt + "]";
    }
  }

  /**
   * Takes the branch of the choice that it is.
   *
   * @param <R> the result
   * @param cases what to do with each
   * @return what the branch returned
   */
  default <R> R fold(Cases<R> cases) {
    if (this instanceof Consent one) {
      return cases.consent().apply(one);
    } else if (this instanceof Withdrawal one) {
      return cases.withdrawal().apply(one);
    } else if (this instanceof Objection one) {
      return cases.objection().apply(one);
    } else if (this instanceof ObjectionDecision one) {
      return cases.decision().apply(one);
    } else if (this instanceof Prohibition one) {
      return cases.prohibition().apply(one);
    } else if (this instanceof ProhibitionRevocation one) {
      return cases.revocation().apply(one);
    } else if (this instanceof Restriction one) {
      return cases.restriction().apply(one);
    } else if (this instanceof RestrictionLifting one) {
      return cases.lifting().apply(one);
    } else if (this instanceof SupplementaryStatement one) {
      return cases.statement().apply(one);
    }
    return cases.safetyBan().apply((SafetyBanNotice) this);
  }

  /**
   * What to do with each kind of choice.
   *
   * @param <R> the result
   * @param consent for a consent
   * @param withdrawal for a withdrawal
   * @param objection for an objection
   * @param decision for a decision on an objection
   * @param prohibition for a prohibition
   * @param revocation for a prohibition that is taken back
   * @param restriction for a restriction
   * @param lifting for a restriction that is lifted
   * @param safetyBan for a safety ban
   * @param statement for a supplementary statement
   */
  record Cases<R>(
      Function<Consent, R> consent,
      Function<Withdrawal, R> withdrawal,
      Function<Objection, R> objection,
      Function<ObjectionDecision, R> decision,
      Function<Prohibition, R> prohibition,
      Function<ProhibitionRevocation, R> revocation,
      Function<Restriction, R> restriction,
      Function<RestrictionLifting, R> lifting,
      Function<SafetyBanNotice, R> safetyBan,
      Function<SupplementaryStatement, R> statement) {}
}
