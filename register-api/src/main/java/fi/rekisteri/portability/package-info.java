/**
 * What may a person take along, and who takes it over? Floor 6 (Art. 20, G20).
 *
 * <p>{@link fi.rekisteri.portability.PortableData} is what goes, and {@link
 * fi.rekisteri.portability.Excluded} what stays, with the reason; a {@link
 * fi.rekisteri.portability.PortabilityPackage} is the files. A {@link
 * fi.rekisteri.portability.PackageReceiver} hands them to somebody else, and says what became of
 * it. Proof: {@code PortabilityTest}, {@code PortabilityPropertyTest}, {@code PackageTransferTest}
 * and {@code PortabilityPackagesTest} of core.
 */
@NullMarked
package fi.rekisteri.portability;

import org.jspecify.annotations.NullMarked;
