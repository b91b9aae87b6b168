package fi.rekisteri.disclosure;

import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a disclosure rests on in this very case: one form for each kind of evidence that a ground
 * may ask for. Each text is one line of 1 to 200 characters, without control characters ({@code
 * INVALID_TEXT}); since a number of a case may be somebody's, printing a reference never shows it.
 */
public sealed interface DisclosureReference {
  /**
   * Which evidence it is.
   *
   * @return the kind that a {@link DisclosureRule} asks for
   */
  Evidence evidence();

  /**
   * The reference in one line, as the ledger keeps it (S30.4).
   *
   * @return 1 to 402 characters
   */
  String reference();

  /**
   * Takes the branch of the reference.
   *
   * @param <R> the result
   * @param contract for a contract
   * @param matter for a case
   * @param claim for a claim
   * @param statute for a statute
   * @return what the branch returned
   */
  <R> R fold(
      Function<Contract, R> contract,
      Function<Case, R> matter,
      Function<Claim, R> claim,
      Function<Statute, R> statute);

  /**
   * The contract with the provider (S29.1).
   *
   * @param reference where the contract is found
   */
  record Contract(String reference) implements DisclosureReference {
    /** Refuses a text that is blank, too long or holds a control character. */
    public Contract {
      reference = ReferenceText.of(reference);
    }

    @Override
    public Evidence evidence() {
      return Evidence.CONTRACT;
    }

    @Override
    public <R> R fold(
        Function<Contract, R> contract,
        Function<Case, R> matter,
        Function<Claim, R> claim,
        Function<Statute, R> statute) {
      return contract.apply(this);
    }

    @Override
    public String toString() {
      return "Contract[***]";
    }
  }

  /**
   * The application or the invoice (S30).
   *
   * @param reference its number or name
   */
  record Case(String reference) implements DisclosureReference {
    /** Refuses a text that is blank, too long or holds a control character. */
    public Case {
      reference = ReferenceText.of(reference);
    }

    @Override
    public Evidence evidence() {
      return Evidence.CASE;
    }

    @Override
    public <R> R fold(
        Function<Contract, R> contract,
        Function<Case, R> matter,
        Function<Claim, R> claim,
        Function<Statute, R> statute) {
      return matter.apply(this);
    }

    @Override
    public String toString() {
      return "Case[***]";
    }
  }

  /**
   * The claim that is collected, as the host's ledger of claims knows it at this moment. What is
   * told to a collector must be true (F13): a claim that is paid or disputed is disclosed only
   * after somebody looked into it, and one whose collection is over never.
   *
   * @param reference the number of the claim
   * @param state how it stands
   * @param review who looked into it, where somebody did
   */
  record Claim(String reference, ClaimState state, Optional<ClaimReview> review)
      implements DisclosureReference {
    /** Refuses a text that is blank, too long or holds a control character. */
    public Claim {
      reference = ReferenceText.of(reference);
    }

    /**
     * A claim that nobody had to look into.
     *
     * @param reference the number of the claim
     * @param state how it stands
     * @return the claim
     */
    public static Claim of(String reference, ClaimState state) {
      return new Claim(reference, state, Optional.empty());
    }

    /**
     * The same claim, looked into.
     *
     * @param reviewer the user id of whoever holds that the disclosure is right all the same
     * @param day when, in the register's zone
     * @return a copy
     */
    public Claim reviewed(String reviewer, LocalDate day) {
      return new Claim(reference, state, Optional.of(new ClaimReview(reviewer, day)));
    }

    @Override
    public Evidence evidence() {
      return Evidence.CLAIM;
    }

    @Override
    public <R> R fold(
        Function<Contract, R> contract,
        Function<Case, R> matter,
        Function<Claim, R> claim,
        Function<Statute, R> statute) {
      return claim.apply(this);
    }

    @Override
    public String toString() {
      return "Claim[" + state + ", ***]";
    }
  }

  /**
   * The statute that obliges, and the authority that asks (S30.2).
   *
   * @param statute the section, such as {@code 1558/1995 s. 19}
   * @param authority which authority asked, and by which request
   */
  record Statute(String statute, String authority) implements DisclosureReference {
    /** Refuses a text that is blank, too long or holds a control character. */
    public Statute {
      statute = ReferenceText.of(statute);
      authority = ReferenceText.of(authority);
    }

    @Override
    public String reference() {
      return statute + ": " + authority;
    }

    @Override
    public Evidence evidence() {
      return Evidence.STATUTE;
    }

    @Override
    public <R> R fold(
        Function<Contract, R> contract,
        Function<Case, R> matter,
        Function<Claim, R> claim,
        Function<Statute, R> statute) {
      return statute.apply(this);
    }

    @Override
    public String toString() {
      return "Statute[***]";
    }
  }
}
