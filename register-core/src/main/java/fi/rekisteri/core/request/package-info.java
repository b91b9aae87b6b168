/**
 * Requests of data subjects: their files, which step fits, and what follows from the receipt. Floor
 * 11; its door is {@link fi.rekisteri.core.request.RequestDesk}. What an item sets off is the room
 * {@code effect}'s. Proved by the scenarios of {@code RequestScenarioTest}, a letter for each
 * right.
 */
@NullMarked
package fi.rekisteri.core.request;

import org.jspecify.annotations.NullMarked;
