/**
 * What is on paper, where is it, and who has it? Floor 5 (Art. 32; S38, S39).
 *
 * <p>The register's book of paper holds no word of what is written on it: kinds, dates, places and
 * ids. {@link fi.rekisteri.manual.ManualFiling} is what the definition says of kinds, places and
 * times; a {@link fi.rekisteri.manual.PhysicalRecord} is one piece of paper and its {@link
 * fi.rekisteri.manual.PaperState}. Proof: {@code PaperRecordsTest}, {@code ManualStoreContract}.
 */
@NullMarked
package fi.rekisteri.manual;

import org.jspecify.annotations.NullMarked;
