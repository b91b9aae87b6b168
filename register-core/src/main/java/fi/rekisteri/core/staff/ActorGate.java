package fi.rekisteri.core.staff;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.staff.UndertakingReport;
import fi.rekisteri.staff.UndertakingReport.Lacking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets an actor through for an operation at an instant, or says why not (S39, S41 to S43): a fresh
 * assertion of one person, who holds the user id, is designated, works for the controller or a
 * processor under agreement, and is bound by an undertaking. Thread-safe. A judgement on somebody
 * who may touch every field allocates nothing that outlives it.
 */
public final class ActorGate {
  private final StaffSource staff;
  private final AssertionRules assertions;
  private final Undertakings undertakings;
  private final Employers employers;

  /**
   * A gate over the controller's roster.
   *
   * @param definition the staff policy, and the processors
   * @param staff the roster; it is asked at each call
   */
  public ActorGate(RegisterDefinition definition, StaffSource staff) {
    this.staff = staff;
    assertions = new AssertionRules(definition.staffPolicy());
    undertakings = new Undertakings(definition.staffPolicy(), definition.zone());
    employers = new Employers(definition);
  }

  /**
   * The same roster under another definition.
   *
   * @param definition the staff policy, and the processors
   * @return a gate of its own
   */
  public ActorGate under(RegisterDefinition definition) {
    return new ActorGate(definition, staff);
  }

  /**
   * Begins a call.
   *
   * @param actor who acts
   * @param emergency whether they break the glass: then they may read without a designation
   * @return the call's pass
   */
  public Pass pass(Actor actor, boolean emergency) {
    return new Pass(this, actor, emergency);
  }

  /**
   * The staff book, where the roster is one.
   *
   * @return empty over a host's own roster
   */
  public Optional<StaffBook> book() {
    return staff instanceof StaffBook book ? Optional.of(book) : Optional.empty();
  }

  /**
   * Everybody on the roster.
   *
   * @return empty where the roster cannot tell
   */
  public Optional<List<StaffMember>> everybody() {
    return staff.everybody();
  }

  /**
   * Who is designated, now or later, and lacks an undertaking (S43.2).
   *
   * @param at the instant of which it tells
   * @return empty where the roster cannot tell everybody
   */
  public Optional<UndertakingReport> undertakingReport(Instant at) {
    return everybody()
        .map(
            all ->
                new UndertakingReport(
                    at,
                    undertakings.requiredVersion(at),
                    all.stream().flatMap(member -> lacking(member, at)).toList()));
  }

  private Stream<Lacking> lacking(StaffMember member, Instant at) {
    boolean counts =
        member.owner().isEmpty()
            && member.held().holdsAt(at)
            && member.designations().stream().anyMatch(one -> !one.term().isOverAt(at));
    ErrorCode code = counts ? undertakings.lacking(member, at) : null;
    return code == null
        ? Stream.empty()
        : Stream.of(
            new Lacking(
                member.id(),
                member.employer(),
                code,
                Optional.ofNullable(undertakings.heldVersion(member, at))));
  }

  Roll ask(Actor actor, Instant at) {
    return Roll.ask(staff, actor.userId(), at);
  }

  Employers employers() {
    return employers;
  }

  /** Null for somebody who is let through. */
  @Nullable ErrorCode judge(Pass pass, Operation operation, Roll roll, Instant at) {
    Actor actor = pass.actor();
    ErrorCode assertion = assertions.refusal(actor, at);
    if (assertion != null || roll.failure() != null) {
      return assertion != null ? assertion : roll.failure();
    }
    StaffMember holder = roll.holder(actor.userId(), at);
    if (holder == null) {
      return roll.isAmbiguous(actor.userId(), at)
          ? ErrorCode.ROSTER_UNAVAILABLE
          : ErrorCode.UNKNOWN_ACTOR;
    }
    if (isFormerHolders(actor, holder)) {
      return ErrorCode.ASSERTION_TOO_OLD;
    }
    if (actor.kind() == Actor.Kind.SERVICE) {
      StaffMember owner = owner(holder, roll, at);
      return owner == null
          ? ErrorCode.SERVICE_WITHOUT_OWNER
          : judge(holder, !pass.isEmergency() && isDesignated(holder, operation, at), owner, at);
    }
    if (holder.owner().isPresent()) {
      return ErrorCode.SHARED_ACCOUNT_FORBIDDEN; // a program's id is nobody's own
    }
    boolean may =
        pass.isEmergency() ? operation == Operation.READ : isDesignated(holder, operation, at);
    return judge(holder, may, holder, at);
  }

  /** Somebody who signed in before the user id was given to its present holder is another one. */
  private static boolean isFormerHolders(Actor actor, StaffMember holder) {
    return holder.id().holder() > 1 && actor.authenticatedAt().isBefore(holder.held().from());
  }

  /** A program has a person who answers for it, and is designated for something themselves. */
  private static @Nullable StaffMember owner(StaffMember program, Roll roll, Instant at) {
    StaffMember owner = program.owner().isEmpty() ? null : roll.owner(program.owner().get(), at);
    return owner != null && isDesignated(owner, at) ? owner : null;
  }

  /** A program signs nothing: the undertaking of whoever answers for it counts. */
  private @Nullable ErrorCode judge(
      StaffMember holder, boolean may, StaffMember signer, Instant at) {
    if (!may) {
      return ErrorCode.NOT_DESIGNATED;
    }
    return employers.scopeOf(holder.employer(), at) == null
        ? ErrorCode.NO_PROCESSING_AGREEMENT
        : undertakings.lacking(signer, at);
  }

  private static boolean isDesignated(StaffMember holder, Operation operation, Instant at) {
    List<Designation> all = holder.designations();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).allows(operation, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDesignated(StaffMember owner, Instant at) {
    return owner.designations().stream().anyMatch(one -> one.term().holdsAt(at));
  }
}
