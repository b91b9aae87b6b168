/**
 * Lists and labels: who stands on a published list, or on a sheet of mailing labels? Floor 5 (Art.
 * 21; S9 to S11).
 *
 * <p>A {@link fi.rekisteri.publication.PublicationList} is declared in the definition; a {@link
 * fi.rekisteri.publication.ListRun} selects, freezes and releases it. What a run stores names
 * nobody: ids and counts. Uses {@code processing}, {@code customer} and {@code party}. Proof:
 * {@code ListTermsTest}, {@code ListCheckTest}, and {@code ListRunScenarioTest} of register-core.
 */
@NullMarked
package fi.rekisteri.publication;

import org.jspecify.annotations.NullMarked;
