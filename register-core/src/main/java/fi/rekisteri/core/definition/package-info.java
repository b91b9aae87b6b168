/**
 * What does the customer register of the notice look like, ready to use? Floor 6 (S1 to S88).
 *
 * <p>One door, {@link fi.rekisteri.core.definition.CustomerRegisterNotice}: the whole privacy
 * notice "Asiakasrekisteri" as a definition, in Finnish, Swedish and English. It stands in a file,
 * {@code asiakasrekisteri.json}; {@code docs/customer-register-notice.md} tells from which
 * sentences each part comes (S-codes), and where the notice contradicts itself or the law
 * (L-codes), which lawful reading was taken. The notice as it was published, with all of that in
 * it, is a file beside it. Proof: {@code CustomerRegisterNoticeTest} and its neighbours.
 */
@NullMarked
package fi.rekisteri.core.definition;

import org.jspecify.annotations.NullMarked;
