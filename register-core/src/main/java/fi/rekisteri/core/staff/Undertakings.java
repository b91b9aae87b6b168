package fi.rekisteri.core.staff;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.staff.ConfidentialityUndertaking;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffPolicy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which undertakings suffice at an instant (S43.1): one of the version that is required then, or of
 * a later one, which people may sign before it is required.
 */
final class Undertakings {
  private final List<String> versions;
  private final List<Instant> requiredFrom;

  Undertakings(StaffPolicy policy, ZoneId zone) {
    versions = policy.versions().stream().map(StaffPolicy.Version::name).toList();
    requiredFrom =
        policy.versions().stream()
            .map(version -> version.requiredFrom().atStartOfDay(zone).toInstant())
            .toList();
  }

  /** Why somebody may not act for want of an undertaking; null where they may. */
  @Nullable ErrorCode lacking(StaffMember member, Instant at) {
    int required = requiredAt(at);
    int held = newestHeld(member, at);
    if (held >= required) {
      return null;
    }
    return held == NONE ? ErrorCode.NDA_MISSING : ErrorCode.NDA_OUTDATED;
  }

  /** The version that is required; before the first day of all, the first one. */
  String requiredVersion(Instant at) {
    return versions.get(requiredAt(at));
  }

  /** The version that somebody is bound by; null for none, or one that is not known. */
  @Nullable String heldVersion(StaffMember member, Instant at) {
    int held = newestHeld(member, at);
    return held < 0 ? null : versions.get(held);
  }

  private static final int NONE = -2;
  private static final int UNKNOWN = -1;

  private int newestHeld(StaffMember member, Instant at) {
    int newest = NONE;
    List<ConfidentialityUndertaking> all = member.undertakings();
    for (int i = 0; i < all.size(); i++) {
      ConfidentialityUndertaking one = all.get(i);
      if (one.holdsAt(at) && one.binds(member)) {
        newest = Math.max(newest, Math.max(UNKNOWN, versions.indexOf(one.version())));
      }
    }
    return newest;
  }

  private int requiredAt(Instant at) {
    int required = 0;
    for (int i = 1; i < requiredFrom.size(); i++) {
      if (!at.isBefore(requiredFrom.get(i))) {
        required = i;
      }
    }
    return required;
  }
}
