/** A privacy notice as files, the PDF made from the page (Art. 13, 14; S1 to S88). */
@NullMarked
package fi.rekisteri.samples.notice;

import org.jspecify.annotations.NullMarked;
