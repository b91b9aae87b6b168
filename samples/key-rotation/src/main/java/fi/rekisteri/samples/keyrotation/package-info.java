/**
 * All keys of a register replaced while it is being read, searched and written. Begin with {@link
 * fi.rekisteri.samples.keyrotation.KeyRotation}.
 */
@NullMarked
package fi.rekisteri.samples.keyrotation;

import org.jspecify.annotations.NullMarked;
