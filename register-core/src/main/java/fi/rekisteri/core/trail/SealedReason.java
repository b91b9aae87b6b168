package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditPlace;
import org.jspecify.annotations.Nullable;

/** The reason of a deed, to be sealed in the place that its entry gets. */
@FunctionalInterface
public interface SealedReason {
  /** Nothing was said. */
  SealedReason NONE = place -> null;

  /** The sealed bytes, or null where nothing was said. */
  byte @Nullable [] at(AuditPlace place);
}
