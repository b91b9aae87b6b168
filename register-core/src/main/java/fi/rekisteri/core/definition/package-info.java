/**
 * What does the customer register of the notice look like, ready to use? Floor 6 (S1 to S88).
 *
 * <p>One door, {@link fi.rekisteri.core.definition.CustomerRegisterNotice}: the whole privacy
 * notice "Asiakasrekisteri" as a definition, in Finnish, Swedish and English. Each part cites the
 * sentences it comes from (S-codes). Where the notice contradicts itself or the law (L-codes), the
 * lawful reading is taken and the comment says so. The notice as it was published, with all of that
 * in it, is a draft beside it. Proof: {@code CustomerRegisterNoticeTest} and its neighbours.
 */
@NullMarked
package fi.rekisteri.core.definition;

import org.jspecify.annotations.NullMarked;
