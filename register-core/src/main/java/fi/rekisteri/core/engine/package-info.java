/**
 * What does every act of an open register go through? Floor 7; it is not exported.
 *
 * <p>{@code Engine} holds the parts of a register and runs work in a {@code Transaction}; an {@code
 * Act} passes the gate, asks the one decision and writes its audit entries; {@code Records} opens
 * exactly what was decided, and {@code Sealer} seals. The rooms above are what a host can do, and
 * do it with these. Proof: {@code AuditedAccessTest}, {@code OpenersTest}, {@code LanesTest}.
 */
@NullMarked
package fi.rekisteri.core.engine;

import org.jspecify.annotations.NullMarked;
