/** What the audit trail costs, and how fast it is verified. */
@NullMarked
package fi.rekisteri.samples.benchmarks.trail;

import org.jspecify.annotations.NullMarked;
