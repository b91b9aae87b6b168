/**
 * Who did what, to whose data, for which purpose? Floor 3 (Art. 5(2); S3.2, S42.3).
 *
 * <p>An {@link fi.rekisteri.audit.AuditEntry} holds ids, field paths and codes only. It is written
 * in the transaction of what it records; where it cannot be written, nothing happens. Proof: the
 * contract kit and {@code AuditedAccessTest}.
 */
@NullMarked
package fi.rekisteri.audit;

import org.jspecify.annotations.NullMarked;
