/**
 * The command with which an outsider verifies an export of an audit trail. Begin with {@link
 * fi.rekisteri.samples.auditverify.AuditVerify}.
 */
@NullMarked
package fi.rekisteri.samples.auditverify;

import org.jspecify.annotations.NullMarked;
