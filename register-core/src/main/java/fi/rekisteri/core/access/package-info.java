/**
 * How is the answer to "what do you hold about me?" written down? Floor 7 (Art. 12(1), 15; S67).
 *
 * <p>{@link fi.rekisteri.core.access.AccessAnswerJson} writes it for machines, by a published
 * schema; {@link fi.rekisteri.core.access.AccessAnswerPage} for people, in Finnish, Swedish and
 * English. What is told beside the data comes from the register's definition alone. Proof: {@code
 * AccessAnswerJsonTest}, {@code AccessAnswerPageTest} and {@code HostileTextTest}.
 */
@NullMarked
package fi.rekisteri.core.access;

import org.jspecify.annotations.NullMarked;
