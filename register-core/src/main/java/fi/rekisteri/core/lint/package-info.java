/**
 * Can what the notice says be true? Floor 7 (L01 to L28; Art. 12 to 14).
 *
 * <p>{@link fi.rekisteri.core.lint.NoticeLint} holds the controller's own sentences, by what they
 * claim, against the definition, and the definition against what people have to be told. Each rule
 * is a function of its own over claims, rows as written and parts; none knows the words of any one
 * notice. Rows made from the definition are right by construction; rows as written have to say it.
 * {@link fi.rekisteri.core.lint.NoticeAssertions} breaks a build over a bad notice. Proof: {@code
 * NoticeLintTest}, {@code LintMutationTest}, {@code NearMissesTest}, {@code LintPropertyTest},
 * {@code NoticeAssertionsTest}.
 */
@NullMarked
package fi.rekisteri.core.lint;

import org.jspecify.annotations.NullMarked;
