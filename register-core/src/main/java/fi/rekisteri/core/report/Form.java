package fi.rekisteri.core.report;

import java.util.List;

/**
 * How one kind of report is written down.
 *
 * @param <R> the type of a row
 * @param columns its columns; the first one heads the rows of a page
 */
record Form<R>(List<Column<R>> columns) {}
