package fi.rekisteri.samples.ownadapter.form;

import fi.rekisteri.audit.AuditLane;

/**
 * A listed lane of the trail.
 *
 * @param lane the lane
 * @param covered the number of the last entry that a checkpoint covers, or 0
 */
public record Lane(AuditLane lane, long covered) {}
