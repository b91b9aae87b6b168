/**
 * The quickstart: a customer register at work on two CSV files, in the order in which a host would
 * meet its parts. Begin with {@link fi.rekisteri.samples.quickstart.Quickstart}.
 */
@NullMarked
package fi.rekisteri.samples.quickstart;

import org.jspecify.annotations.NullMarked;
