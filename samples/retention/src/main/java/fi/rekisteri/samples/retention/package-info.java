/** A host with tables of its own, and its job of every night: what is due leaves (S32, S33). */
@NullMarked
package fi.rekisteri.samples.retention;

import org.jspecify.annotations.NullMarked;
