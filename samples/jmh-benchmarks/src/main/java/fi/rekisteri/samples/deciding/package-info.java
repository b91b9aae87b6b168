/**
 * Measures what a decision on one person costs, and what is read before it can be made. The bar: a
 * microsecond, and no allocation that grows with the definition. Run by {@code
 * -Dmarks.main=fi.rekisteri.samples.pure.PureMarks}.
 */
@NullMarked
package fi.rekisteri.samples.deciding;

import org.jspecify.annotations.NullMarked;
