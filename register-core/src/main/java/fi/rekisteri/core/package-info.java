/**
 * The front door of the engines: {@link fi.rekisteri.core.EmbeddedRegister}. Floor 8.
 *
 * <p>The other classes are one request's way through the house: the desk checks the actor, the
 * purpose access asks for the processing decision, {@code Records} opens or seals exactly what was
 * decided, and the storage keeps it together with its audit entry. Proof: {@code
 * PurposeBoundAccessTest}, {@code AuditedAccessTest}, {@code LeakTest}.
 */
@NullMarked
package fi.rekisteri.core;

import org.jspecify.annotations.NullMarked;
