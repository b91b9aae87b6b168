package fi.rekisteri.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * How long a register keeps what, what may hold it longer, and how many people approve that it is
 * destroyed (S32, S33).
 *
 * @param rules how long categories are kept: one for each category and anchor
 * @param holds the kinds of holds: no other holds anything
 * @param bookkeeping how long the books and their vouchers are held, in the order of days; empty
 *     where the definition does not say
 * @param longest the longest that the notice promises (S33.3)
 * @param approvals how many people approve a plan: 1 or 2
 * @param anonymisation what may remain of people as numbers (S88.2)
 * @param contactPersonHold how long a contact person's wish is held back (S84.4)
 */
public record RetentionPolicy(
    List<RetentionRule> rules,
    List<HoldRule> holds,
    List<BookkeepingPeriod> bookkeeping,
    Period longest,
    int approvals,
    List<AnonymisationRule> anonymisation,
    ContactPersonHold contactPersonHold) {
  /** Nothing declared yet: ten years are the most, "10 vuotta", and one person approves. */
  public static final RetentionPolicy FIRST =
      new RetentionPolicy(List.of(), List.of(), List.of(), Period.ofYears(10), 1);

  /** Copies the lists; refuses another number of approvals. */
  public RetentionPolicy {
    rules = List.copyOf(rules);
    holds = List.copyOf(holds);
    bookkeeping = List.copyOf(bookkeeping);
    anonymisation = List.copyOf(anonymisation);
    if (approvals < 1 || approvals > 2) {
      throw new IllegalArgumentException("one person approves a plan, or two");
    }
  }

  /**
   * A policy by which nothing remains of people.
   *
   * @param rules how long categories are kept
   * @param holds the kinds of holds
   * @param bookkeeping how long the books and their vouchers are held
   * @param longest the longest that the notice promises
   * @param approvals 1 or 2
   */
  public RetentionPolicy(
      List<RetentionRule> rules,
      List<HoldRule> holds,
      List<BookkeepingPeriod> bookkeeping,
      Period longest,
      int approvals) {
    this(rules, holds, bookkeeping, longest, approvals, List.of(), ContactPersonHold.ROLE_ACTIVE);
  }

  /**
   * The kind of a hold.
   *
   * @param code its code
   * @return empty where it is not declared, so that it holds nothing
   */
  public Optional<HoldRule> hold(String code) {
    return holds.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  /**
   * How long the books of a financial year are held.
   *
   * @param financialYearEnd its last day
   * @return the latest period that held on that day, and the first one for years before it; empty
   *     where none is declared
   */
  public Optional<BookkeepingPeriod> bookkeepingFor(LocalDate financialYearEnd) {
    return bookkeeping.stream()
        .filter(period -> !period.validFrom().isAfter(financialYearEnd))
        .reduce((earlier, later) -> later)
        .or(() -> bookkeeping.stream().findFirst());
  }

  /**
   * The same policy with other rules.
   *
   * @param other the rules
   * @return a copy
   */
  public RetentionPolicy withRules(List<RetentionRule> other) {
    return new RetentionPolicy(
        other, holds, bookkeeping, longest, approvals, anonymisation, contactPersonHold);
  }

  /**
   * The same policy with other holds.
   *
   * @param other the kinds of holds
   * @return a copy
   */
  public RetentionPolicy withHolds(List<HoldRule> other) {
    return new RetentionPolicy(
        rules, other, bookkeeping, longest, approvals, anonymisation, contactPersonHold);
  }

  /**
   * The same policy with other periods for the books.
   *
   * @param other in the order of days
   * @return a copy
   */
  public RetentionPolicy withBookkeeping(List<BookkeepingPeriod> other) {
    return new RetentionPolicy(
        rules, holds, other, longest, approvals, anonymisation, contactPersonHold);
  }

  /**
   * The same policy with another promise.
   *
   * @param other the longest that the notice promises
   * @return a copy
   */
  public RetentionPolicy withLongest(Period other) {
    return new RetentionPolicy(
        rules, holds, bookkeeping, other, approvals, anonymisation, contactPersonHold);
  }

  /**
   * The same policy with another number of approvals.
   *
   * @param other 1 or 2
   * @return a copy
   */
  public RetentionPolicy withApprovals(int other) {
    return new RetentionPolicy(
        rules, holds, bookkeeping, longest, other, anonymisation, contactPersonHold);
  }

  /**
   * The same policy, by which other things remain of people.
   *
   * @param other the rules
   * @return a copy
   */
  public RetentionPolicy withAnonymisation(List<AnonymisationRule> other) {
    return new RetentionPolicy(
        rules, holds, bookkeeping, longest, approvals, other, contactPersonHold);
  }

  /**
   * The same policy with another reading of "during this time" (S84.4).
   *
   * @param other how long a contact person's wish is held back
   * @return a copy
   */
  public RetentionPolicy withContactPersonHold(ContactPersonHold other) {
    return new RetentionPolicy(rules, holds, bookkeeping, longest, approvals, anonymisation, other);
  }
}
