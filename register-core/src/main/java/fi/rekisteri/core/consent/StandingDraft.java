package fi.rekisteri.core.consent;

import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A standing while a choice changes it. */
final class StandingDraft {
  final Map<Purpose, ConsentTerm> consents;
  final Map<Purpose, Instant> withdrawals;
  final Map<Purpose, ObjectionState> objections;
  final Map<ProhibitionScope, Set<ProhibitedUse>> prohibitions =
      new EnumMap<>(ProhibitionScope.class);
  List<FieldRestriction> restrictions;
  Optional<SafetyBan> safetyBan;
  private final Map<String, FieldLock> locks;

  StandingDraft(Standing before) {
    consents = new HashMap<>(before.consents());
    withdrawals = new HashMap<>(before.withdrawals());
    objections = new HashMap<>(before.objections());
    before.prohibitions().forEach((scope, uses) -> prohibitions.put(scope, new HashSet<>(uses)));
    restrictions = new ArrayList<>(before.restrictions());
    safetyBan = before.safetyBan();
    locks = before.locks();
  }

  Standing standing() {
    return new Standing(
        consents, withdrawals, objections, prohibitions, restrictions, safetyBan, locks);
  }
}
