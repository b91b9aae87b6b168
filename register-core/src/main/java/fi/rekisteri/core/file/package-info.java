/**
 * The file of a request as it is kept: numbered entries, only added to, each sealed whole in its
 * place. Floor 11 (Art. 5(2), 12(3)).
 *
 * <p>{@link fi.rekisteri.core.file.RequestBook} opens, reads and adds; {@link
 * fi.rekisteri.core.file.ItemClocks} says which day counts next, and {@link
 * fi.rekisteri.core.file.RequestHold} keeps the data that an open item needs. It judges no step.
 * Proof: {@code RequestCodecTest}, {@code RequestSealTest}, {@code RequestHoldTest} and {@code
 * RequestDueTest}.
 */
@NullMarked
package fi.rekisteri.core.file;

import org.jspecify.annotations.NullMarked;
