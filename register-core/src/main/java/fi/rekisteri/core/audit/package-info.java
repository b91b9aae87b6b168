/**
 * How does an outsider verify what the register recorded? Floor 5 (Art. 5(2)).
 *
 * <p>{@link fi.rekisteri.core.audit.AuditExportVerifier} needs a file and a public key, and nothing
 * of the register. {@code docs/audit-trail.md} describes the file, so that anybody may write a
 * verifier of their own. Proof: {@code AuditExportTest}, {@code HostileExportTest}.
 */
@NullMarked
package fi.rekisteri.core.audit;

import org.jspecify.annotations.NullMarked;
