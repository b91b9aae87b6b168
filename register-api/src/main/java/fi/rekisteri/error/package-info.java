/**
 * How does the house say no? Floor 0.
 *
 * <p>Every refusal is a {@link fi.rekisteri.error.RegisterException} with an {@link
 * fi.rekisteri.error.ErrorCode}: what is wrong, with which id or field path, and what to do. A
 * message never holds a personal value. Expected business answers are results, not exceptions;
 * mistakes of the calling program use the JDK's own exceptions. Proof: {@code LeakTest}, {@code
 * ErrorPagesTest}.
 */
@NullMarked
package fi.rekisteri.error;

import org.jspecify.annotations.NullMarked;
