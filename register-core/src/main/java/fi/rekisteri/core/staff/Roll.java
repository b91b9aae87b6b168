package fi.rekisteri.core.staff;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the roster answered about a user id, and about whoever answers for its programs. It is
 * fetched at once, so that it can be judged inside a transaction without asking anybody.
 *
 * @param askedAt when it was asked
 * @param staleAt when a call that still goes on asks again
 * @param members everybody who holds or held the user id
 * @param owners everybody who holds or held an owner's user id
 * @param failure why there is no answer; null where there is one
 */
record Roll(
    Instant askedAt,
    Instant staleAt,
    List<StaffMember> members,
    List<StaffMember> owners,
    @Nullable ErrorCode failure) {
  private static final Logger LOG = LoggerFactory.getLogger(Roll.class);

  /** Whatever a roster throws may name people: the kind of it is logged, and nobody let through. */
  static Roll ask(StaffSource staff, String userId, Instant at) {
    try {
      List<StaffMember> members = staff.membersOf(userId);
      List<StaffMember> owners = List.of();
      for (StaffMember member : members) {
        Optional<StaffId> owner = member.owner();
        if (owner.isPresent() && member.held().holdsAt(at)) {
          owners = staff.membersOf(owner.get().userId());
        }
      }
      return new Roll(at, at.plusSeconds(1), List.copyOf(members), List.copyOf(owners), null);
    } catch (RuntimeException failed) {
      LOG.warn("The roster of staff failed with {}", failed.getClass().getName());
      return new Roll(at, at.plusSeconds(1), List.of(), List.of(), ErrorCode.ROSTER_UNAVAILABLE);
    }
  }

  /** Whether it may be gone by during a call, while the clock goes forwards. */
  boolean isFresh(Instant at) {
    return !at.isBefore(askedAt) && at.isBefore(staleAt);
  }

  /** Whoever holds the user id at an instant; null for nobody, and for two at once. */
  @Nullable StaffMember holder(String userId, Instant at) {
    StaffMember holder = null;
    for (int i = 0; i < members.size(); i++) {
      StaffMember member = members.get(i);
      if (member.id().userId().equals(userId) && member.held().holdsAt(at)) {
        if (holder != null) {
          return null;
        }
        holder = member;
      }
    }
    return holder;
  }

  /** Whether the roster contradicts itself. */
  boolean isAmbiguous(String userId, Instant at) {
    return members.stream()
            .filter(member -> member.id().userId().equals(userId) && member.held().holdsAt(at))
            .count()
        > 1;
  }

  /** The person who answers for a program; null where they are not there, or no person. */
  @Nullable StaffMember owner(StaffId who, Instant at) {
    for (StaffMember member : owners) {
      if (member.id().equals(who) && member.held().holdsAt(at) && member.owner().isEmpty()) {
        return member;
      }
    }
    return null;
  }
}
