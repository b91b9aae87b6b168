/**
 * Who flows to another register of the same controller? Floor 8 (S6); it is not exported.
 *
 * <p>{@link fi.rekisteri.core.link.Sharing} goes through people page by page: it leaves out whoever
 * closed it, opens the fields of the link and no others, and records each person before anything is
 * returned. Proof: {@code OwnRegistersTest}.
 */
@NullMarked
package fi.rekisteri.core.link;

import org.jspecify.annotations.NullMarked;
