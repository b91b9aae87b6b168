/**
 * What do the host's own tables hold about a person? Floor 6 (Art. 15, 17, 20).
 *
 * <p>A {@link fi.rekisteri.elsewhere.SubjectDataSource} is asked page by page for each {@link
 * fi.rekisteri.elsewhere.SourceValue}, and is given a {@link fi.rekisteri.elsewhere.SourceOrder} to
 * erase, which may be repeated. What cannot answer stops the erasure, and loses nothing. Proof:
 * {@code SourceErasureAnswerTest}, {@code SourceValueTest}, {@code SubjectDataSourceContract}, and
 * {@code SourceErasureTest} of core.
 */
@NullMarked
package fi.rekisteri.elsewhere;

import org.jspecify.annotations.NullMarked;
