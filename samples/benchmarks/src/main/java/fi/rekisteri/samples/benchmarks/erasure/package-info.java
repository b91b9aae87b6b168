/** Erasing a person and many, whatever is attached to them. */
@NullMarked
package fi.rekisteri.samples.benchmarks.erasure;

import org.jspecify.annotations.NullMarked;
