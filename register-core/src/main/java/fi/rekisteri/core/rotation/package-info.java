/**
 * How do keys move on while the register works? Floor 9 (Art. 32); it is not exported.
 *
 * <p>One record for each {@code Rotation}; all of them end by looking again whether anything is
 * left under the old key. ADR 8 tells why no lock is needed. Proof: {@code KeyRotationTest}, {@code
 * RotationCrashTest}.
 */
@NullMarked
package fi.rekisteri.core.rotation;

import org.jspecify.annotations.NullMarked;
