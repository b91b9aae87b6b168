package fi.rekisteri;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * By which fact people are looked for, together and not one by one: {@link CustomerAccess#people}.
 * {@code docs/finding-people.md} tells what each of them costs.
 *
 * <p>A choice on a purpose may be asked for that purpose itself, for {@code RIGHTS} and for {@code
 * REGISTER_MAINTENANCE}; a term for a purpose that may see its fields; all else for the last two
 * alone.
 */
public sealed interface Criterion {
  /**
   * Whose consent to a purpose stands today (Art. 6(1)(a), 7(1)).
   *
   * @param purpose the purpose
   */
  record Consenting(Purpose purpose) implements Criterion {}

  /**
   * Who withdrew a consent that was not given anew (Art. 7(3)).
   *
   * @param purpose the purpose
   */
  record Withdrawn(Purpose purpose) implements Criterion {}

  /**
   * Whose objection to a purpose stands, decided or not (Art. 21(1)).
   *
   * @param purpose the purpose
   */
  record Objecting(Purpose purpose) implements Criterion {}

  /**
   * Who forbade any use within a scope, such as direct marketing (Art. 21(2), (3)).
   *
   * @param scope the scope
   */
  record Prohibiting(ProhibitionScope scope) implements Criterion {}

  /** Of whom something may be stored only (Art. 18). */
  record Restricted() implements Criterion {}

  /**
   * Who holds a term, exactly, as by {@link CustomerAccess#find(SearchKey, Object)}, however many
   * they are.
   *
   * @param <Q> the type of what is searched for
   * @param key a declared search key
   * @param term what is searched for
   */
  record Term<Q>(SearchKey<Q> key, Q term) implements Criterion {
    @Override
    public String toString() {
      return "Term[" + key + ", ***]";
    }
  }

  /**
   * Who is to be looked at for retention by a day, since something of theirs may be due then (Art.
   * 5(1)(e)): a day that comes too early costs a look. {@link Retention#plan()} tells what is due.
   *
   * @param day the last such day
   */
  record DueBy(LocalDate day) implements Criterion {}

  /**
   * Whom no active purpose of the definition may process, as they choose today; {@code RIGHTS} does
   * not count, since answering is no reason to keep what is answered about (Art. 17(1)). What a
   * restriction or a hold closes for a while is no absence of a ground. It walks through everybody.
   */
  record Ungrounded() implements Criterion {}

  /**
   * Of whom nothing has come in on a day or later: no value that is held or waits was obtained
   * since then, no choice received, no customership began or ended. What is only kept, read or
   * disclosed is no activity of the person. It walks through everybody.
   *
   * @param day the first day that counts as recent, in the register's zone
   */
  record InactiveSince(LocalDate day) implements Criterion {}

  /**
   * Of whom a value of the record, collections apart, came from a source (Art. 14(2)(f), S25). The
   * definition asks for it: {@code RegisterDefinition.foundBy}.
   *
   * @param source the kind of source
   */
  record SuppliedBy(SourceKind source) implements Criterion {}

  /**
   * Of whom the record, collections apart, holds data of a category (Art. 15(1)(b), S13). The
   * definition asks for it: {@code RegisterDefinition.foundBy}.
   *
   * @param category the category
   */
  record Holding(DataCategory category) implements Criterion {}

  /**
   * Takes the branch of the criterion that it is.
   *
   * @param <R> the result
   * @param cases what to do with each
   * @return what the branch returned
   */
  default <R> R fold(Cases<R> cases) {
    if (this instanceof Consenting one) {
      return cases.consenting().apply(one);
    } else if (this instanceof Withdrawn one) {
      return cases.withdrawn().apply(one);
    } else if (this instanceof Objecting one) {
      return cases.objecting().apply(one);
    } else if (this instanceof Prohibiting one) {
      return cases.prohibiting().apply(one);
    } else if (this instanceof Restricted one) {
      return cases.restricted().apply(one);
    } else if (this instanceof Term<?> one) {
      return cases.term().apply(one);
    } else if (this instanceof DueBy one) {
      return cases.dueBy().apply(one);
    } else if (this instanceof Ungrounded one) {
      return cases.ungrounded().apply(one);
    } else if (this instanceof InactiveSince one) {
      return cases.inactiveSince().apply(one);
    } else if (this instanceof SuppliedBy one) {
      return cases.suppliedBy().apply(one);
    }
    return cases.holding().apply((Holding) this);
  }

  /**
   * What to do with each criterion.
   *
   * @param <R> the result
   * @param consenting for a consent
   * @param withdrawn for a withdrawn consent
   * @param objecting for an objection
   * @param prohibiting for a prohibition
   * @param restricted for a restriction
   * @param term for a term
   * @param dueBy for a day of retention
   * @param ungrounded for the absence of any ground
   * @param inactiveSince for the absence of any activity
   * @param suppliedBy for a source
   * @param holding for a category of data
   */
  record Cases<R>(
      Function<Consenting, R> consenting,
      Function<Withdrawn, R> withdrawn,
      Function<Objecting, R> objecting,
      Function<Prohibiting, R> prohibiting,
      Function<Restricted, R> restricted,
      Function<Term<?>, R> term,
      Function<DueBy, R> dueBy,
      Function<Ungrounded, R> ungrounded,
      Function<InactiveSince, R> inactiveSince,
      Function<SuppliedBy, R> suppliedBy,
      Function<Holding, R> holding) {}
}
