/**
 * How does a released list look on paper, in a file and on a page? Floor 6 (S9, S10).
 *
 * <p>{@code ListCsv}, {@code ListPage} and {@code LabelSheet} write what {@link
 * fi.rekisteri.Publications#release} handed out; they read nothing else. Proof: {@code
 * LabelSheetTest}, {@code LabelTextPropertyTest}, {@code ListOutputTest}.
 */
@NullMarked
package fi.rekisteri.core.mailing;

import org.jspecify.annotations.NullMarked;
