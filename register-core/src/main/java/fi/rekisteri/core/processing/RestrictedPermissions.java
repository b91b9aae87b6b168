package fi.rekisteri.core.processing;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Withholding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What restrictions leave of one permission (Art. 18, S80.5). Many people restrict the same fields,
 * and each of them is decided on again and again, so it is worked out once. What is remembered
 * names fields and grounds, never a person. Thread-safe.
 */
final class RestrictedPermissions {
  /** Few combinations of fields and grounds are ever seen; beyond this it begins anew. */
  static final int MOST_KNOWN = 64;

  private final Permitted whole;
  private final Map<List<FieldRestriction>, ProcessingDecision> known = new ConcurrentHashMap<>();

  RestrictedPermissions(Permitted whole) {
    this.whole = whole;
  }

  /** The whole permission where the restrictions take nothing from it. */
  ProcessingDecision under(List<FieldRestriction> restrictions) {
    ProcessingDecision found = known.get(restrictions);
    if (found != null) {
      return found;
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(restrictions, this::workedOut);
  }

  private ProcessingDecision workedOut(List<FieldRestriction> restrictions) {
    Set<FieldKey<?>> usable = new HashSet<>(whole.fields());
    Map<FieldKey<?>, Withholding> withheld = new HashMap<>(whole.withheld());
    for (FieldRestriction restriction : restrictions) {
      if (restriction.fields().isEmpty()) {
        return new Refused(restriction.ground().article(), ErrorCode.RESTRICTED);
      }
      for (FieldKey<?> field : whole.fields()) {
        if (restriction.covers(field)) {
          usable.remove(field);
          withheld.putIfAbsent(field, Withholding.restricted(restriction.ground()));
        }
      }
    }
    return usable.equals(whole.fields())
        ? whole
        : new Permitted(whole.decidedBy(), usable, withheld);
  }
}
