/**
 * Requests of data subjects: their files, which step fits, and how an item is carried out. Floor
 * 10; its door is {@link fi.rekisteri.core.request.RequestDesk}. It erases, restricts and rectifies
 * nothing by itself: items are carried out by the calls of the desk, as anybody's are. Proved by
 * the scenarios of {@code RequestScenarioTest}, a letter for each right.
 */
@NullMarked
package fi.rekisteri.core.request;

import org.jspecify.annotations.NullMarked;
