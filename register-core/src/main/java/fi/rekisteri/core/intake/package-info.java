/**
 * What comes into the register by file? Reading customers and orders from CSV that somebody else
 * made.
 *
 * <p>{@link fi.rekisteri.core.intake.CsvTable} reads rows in constant memory and turns whatever is
 * wrong with one into a row number and a code; {@link fi.rekisteri.core.intake.CustomerCsv} makes
 * people of rows, for {@link fi.rekisteri.CustomerAccess#importAll}, and {@link
 * fi.rekisteri.core.intake.OrderBook} adds their orders. No refusal quotes the file.
 *
 * <h2>Formulas</h2>
 *
 * A cell such as {@code =1+1} is text: nothing is ever evaluated. A person's name may not begin
 * with {@code =}, {@code +}, {@code -} or {@code @}, since no name does; the name of an
 * organisation, a title or an address may, and is kept as it is. What is written for spreadsheets
 * has to be neutralised where it is written.
 *
 * <p>Proof: {@code CsvTableTest}, {@code CsvTablePropertyTest}, {@code HugeLineTest}, {@code
 * CustomerCsvTest}, {@code OrderBookTest}.
 */
@NullMarked
package fi.rekisteri.core.intake;

import org.jspecify.annotations.NullMarked;
