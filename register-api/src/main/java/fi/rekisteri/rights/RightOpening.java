package fi.rekisteri.rights;

import fi.rekisteri.processing.RuleId;

/**
 * Whether a right is open while processing rests on a legal basis, and which rule says so.
 *
 * @param open whether a request that uses the right is answered in substance; a right that is not
 *     open is answered with the reason
 * @param decidedBy the rule that opens it or keeps it closed
 */
public record RightOpening(boolean open, RuleId decidedBy) {}
