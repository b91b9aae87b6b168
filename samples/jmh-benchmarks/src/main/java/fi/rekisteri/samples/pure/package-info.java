/** Runs what needs no database and has no other library beside it, and prints one table of it. */
@NullMarked
package fi.rekisteri.samples.pure;

import org.jspecify.annotations.NullMarked;
