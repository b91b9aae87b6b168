/**
 * Who is meant by a criterion? Floor 11; it is not exported.
 *
 * <p>{@code Search} admits, records and pages. A {@code Quest} knows for one criterion where
 * candidates stand in an index, whether what is stored of a candidate meets it, and how those who
 * do are counted. Proof: {@code FindingPeopleTest}, {@code FindingRightsTest}, {@code MarksTest}.
 */
@NullMarked
package fi.rekisteri.core.finding;

import org.jspecify.annotations.NullMarked;
