/**
 * The front door of the engines: {@link fi.rekisteri.core.EmbeddedRegister}. Floor 14.
 *
 * <p>It puts a register together and hands out desks; what a desk does is done in a room below:
 * {@code people}, {@code choice}, {@code update}, {@code rotation}, all of them by the {@code
 * engine}. What stands here are the desks that need no room of their own: trail, staff, statistics,
 * answers. Proof: {@code EveryDoorAsksTest}, {@code LeakTest}.
 */
@NullMarked
package fi.rekisteri.core;

import org.jspecify.annotations.NullMarked;
