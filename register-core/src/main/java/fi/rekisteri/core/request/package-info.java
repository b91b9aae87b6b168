/**
 * What may be done with the request of a data subject next, and what follows from the receipt?
 * Floor 12; its door is {@link fi.rekisteri.core.request.RequestDesk}. The file is kept by the room
 * {@code file}, and what an item sets off is the room {@code effect}'s. Proved by the scenarios of
 * {@code RequestScenarioTest}, a letter for each right.
 */
@NullMarked
package fi.rekisteri.core.request;

import org.jspecify.annotations.NullMarked;
