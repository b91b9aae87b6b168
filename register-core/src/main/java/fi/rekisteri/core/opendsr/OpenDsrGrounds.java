package fi.rekisteri.core.opendsr;

import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.retention.ErasureCause;

/**
 * Why data is erased or restricted at a sender's request. The standard has no word for it, and
 * nothing is guessed: it follows from what was agreed on with the sender.
 *
 * @param erasure why data is erased
 * @param restriction why data is restricted
 */
public record OpenDsrGrounds(ErasureCause erasure, RestrictionGround restriction) {}
