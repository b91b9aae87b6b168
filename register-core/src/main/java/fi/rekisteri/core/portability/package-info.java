/**
 * In which files does a person take data along? Floor 7 (Art. 20, G20).
 *
 * <p>{@link fi.rekisteri.core.portability.PortabilityPackages} makes them: JSON by a published
 * schema, a table for each kind of thing, contact cards, and a manifest with the hash of each.
 * Proof: {@code PortabilityPackagesTest}, {@code ContactCardTest} and {@code EntityCsvTest}.
 */
@NullMarked
package fi.rekisteri.core.portability;

import org.jspecify.annotations.NullMarked;
