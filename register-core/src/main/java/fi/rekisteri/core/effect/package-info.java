/**
 * What does one item of a request set off in the register? Floor 10 (Art. 15 to 22).
 *
 * <p>{@link fi.rekisteri.core.effect.Carrying} carries {@link fi.rekisteri.core.effect.Work} out by
 * the same calls as anybody's: it erases, restricts and rectifies nothing by itself, and what was
 * done is found again and left. {@link fi.rekisteri.core.effect.Handlers} asks the host's own,
 * {@link fi.rekisteri.core.effect.HeldPart} says what the law holds back. It knows files of
 * requests only as they are read, and writes none. Proof: {@code RequestScenarioTest}, {@code
 * RequestAgainTest}, {@code RequestHandlersTest}.
 */
@NullMarked
package fi.rekisteri.core.effect;

import org.jspecify.annotations.NullMarked;
