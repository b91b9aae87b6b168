/** Recording what a site observes of its visitors. */
@NullMarked
package fi.rekisteri.samples.benchmarks.visits;

import org.jspecify.annotations.NullMarked;
