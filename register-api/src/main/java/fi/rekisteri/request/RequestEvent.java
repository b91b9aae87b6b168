package fi.rekisteri.request;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.identity.IdentityAssurance;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.rights.RefusalCertificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one entry of the file of a request tells. Printing one shows nothing of the person. */
public sealed interface RequestEvent {
  /**
   * The request came.
   *
   * @param letter what came
   * @param on the day of the receipt, in the register's zone
   * @param findings what was noticed
   */
  record Received(ReceivedRequest letter, LocalDate on, Set<IntakeFinding> findings)
      implements RequestEvent {
    /** Copies the set. */
    public Received {
      findings = Set.copyOf(findings);
    }
  }

  /**
   * Somebody read the letter, or asked, and found what it asks for: items are added.
   *
   * @param claims what it asks for, beside what was known
   * @param findings what was noticed
   */
  record Understood(List<Claim> claims, Set<IntakeFinding> findings) implements RequestEvent {
    /** Copies both. */
    public Understood {
      claims = List.copyOf(claims);
      findings = Set.copyOf(findings);
    }
  }

  /**
   * It was passed on; its time does not change (S68.3).
   *
   * @param to who handles it from now on
   */
  record Forwarded(ContactRole to) implements RequestEvent {}

  /**
   * It was found whom it concerns.
   *
   * @param subject the person; empty where the register knows nobody
   */
  record Concerned(Optional<CustomerId> subject) implements RequestEvent {}

  /**
   * It was judged how sure it is who asks.
   *
   * @param evidence which kinds of things were shown and doubted
   * @param assurance the judgement
   */
  record Identified(IdentityEvidence evidence, IdentityAssurance assurance)
      implements RequestEvent {}

  /**
   * More was asked to identify the person, was looked at, and was deleted (G12.6).
   *
   * @param check which kinds of data, and when; never the data
   */
  record Checked(IdentityCheck check) implements RequestEvent {}

  /**
   * The person was asked something; the time rests (Art. 12(6); S75.1).
   *
   * @param items the numbers of the items that rest; empty for all
   * @param ground identity, or clarification
   * @param reason what is asked, and why
   * @param on the day on which it was asked
   */
  record Asked(Set<Integer> items, PauseGround ground, String reason, LocalDate on)
      implements RequestEvent {
    /** Copies the numbers. */
    public Asked {
      items = Set.copyOf(items);
    }

    @Override
    public String toString() {
      return "Asked[" + items + ", " + ground + ", ***]";
    }
  }

  /**
   * The person answered; the time runs on.
   *
   * @param items the numbers of the items; empty for all
   * @param on the day on which the answer came
   */
  record Heard(Set<Integer> items, LocalDate on) implements RequestEvent {
    /** Copies the numbers. */
    public Heard {
      items = Set.copyOf(items);
    }
  }

  /**
   * An item was made complete, or means something else than was understood.
   *
   * @param item its number
   * @param claim what it asks for from now on; of the same right
   */
  record Amended(int item, Claim claim) implements RequestEvent {}

  /**
   * The person took an item back.
   *
   * @param item its number
   */
  record TakenBack(int item) implements RequestEvent {}

  /**
   * The answer takes longer (Art. 12(3)).
   *
   * @param items the numbers of the items; empty for all
   * @param extension until when, why, and when the person was told
   */
  record Extended(Set<Integer> items, Extension extension) implements RequestEvent {
    /** Copies the numbers. */
    public Extended {
      items = Set.copyOf(items);
    }
  }

  /**
   * An item was decided.
   *
   * @param item its number
   * @param decision the decision
   */
  record Decided(int item, Decision decision) implements RequestEvent {}

  /**
   * An item was carried out, or came further.
   *
   * @param item its number
   * @param effect what happened
   */
  record Effected(int item, Effect effect) implements RequestEvent {}

  /**
   * A certificate of refusal was issued (S78).
   *
   * @param items the numbers of the items that it covers
   * @param certificate the certificate
   */
  record Certified(Set<Integer> items, RefusalCertificate certificate) implements RequestEvent {
    /** Copies the numbers. */
    public Certified {
      items = Set.copyOf(items);
    }
  }

  /**
   * The person was told something.
   *
   * @param items the numbers of the items that it was about; empty for all
   * @param telling what, when and how
   */
  record Told(Set<Integer> items, Telling telling) implements RequestEvent {
    /** Copies the numbers. */
    public Told {
      items = Set.copyOf(items);
    }
  }

  /**
   * The authority was turned to, or has ended its case (S79.2).
   *
   * @param complaint how it stands
   */
  record Complained(ComplaintCase complaint) implements RequestEvent {}

  /**
   * Something more was noticed, once it was known whom it concerns.
   *
   * @param findings what was noticed
   */
  record Noticed(Set<IntakeFinding> findings) implements RequestEvent {
    /** Copies the set. */
    public Noticed {
      findings = Set.copyOf(findings);
    }
  }

  /**
   * Somebody said what makes a mistake about the person worse in an item (Art. 12(6)).
   *
   * @param item its number
   * @param risks what would be shown, changed or destroyed beyond the usual
   */
  record Risked(int item, Set<IdentityRisk> risks) implements RequestEvent {
    /** Copies the set. */
    public Risked {
      risks = Set.copyOf(risks);
    }
  }

  /**
   * Somebody read the letter and found that it asks for nothing.
   *
   * @param reason how that was found, such as what the person said when asked
   */
  record NothingAsked(String reason) implements RequestEvent {
    private static final int LONGEST = 4_000;

    /** Refuses a reason that says nothing, or that no file holds. */
    public NothingAsked {
      if (reason.isBlank() || reason.length() > LONGEST) {
        throw new IllegalArgumentException("a reason has 1 to 4000 characters");
      }
    }

    @Override
    public String toString() {
      return "NothingAsked[***]";
    }
  }

  /**
   * Nothing is left to do.
   *
   * @param keptThrough the last day on which the file is kept as evidence
   */
  record Closed(LocalDate keptThrough) implements RequestEvent {}
}
