/** Books beside the people: staff, disclosures, notices, lists, paper, breaches. */
@NullMarked
package fi.rekisteri.samples.ownadapter.book;

import org.jspecify.annotations.NullMarked;
