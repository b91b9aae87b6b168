/** Telling somebody else about a person, with a line in the ledger. */
@NullMarked
package fi.rekisteri.samples.benchmarks.disclosing;

import org.jspecify.annotations.NullMarked;
