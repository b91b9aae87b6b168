/**
 * What are people told when data is collected, and is it so? Floor 7 (Art. 13, 14, 21(4)).
 *
 * <p>{@link fi.rekisteri.core.informing.CollectionInformation} makes what stands beside a form from
 * a description of the register: everything that Art. 13 or 14 asks, point by point, and the right
 * to object in a part of its own. {@link fi.rekisteri.core.informing.PracticeText} tells in words
 * how practice and notice differ. Proof: {@code CollectionInformationTest}, {@code
 * CollectionPageTest}, {@code PracticeTextTest}.
 */
@NullMarked
package fi.rekisteri.core.informing;

import org.jspecify.annotations.NullMarked;
