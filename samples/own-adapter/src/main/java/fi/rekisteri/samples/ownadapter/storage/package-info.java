/**
 * The adapter as a host meets it: {@link fi.rekisteri.samples.ownadapter.storage.MvStorage}, which
 * hands out every store of one transaction.
 */
@NullMarked
package fi.rekisteri.samples.ownadapter.storage;

import org.jspecify.annotations.NullMarked;
