/**
 * The gate that each act passes: known, personal, designated. Floor 3. Proof: {@code
 * ActorGateTest}.
 */
@NullMarked
package fi.rekisteri.core.staff;

import org.jspecify.annotations.NullMarked;
