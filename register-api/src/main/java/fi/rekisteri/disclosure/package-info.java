/**
 * Who may receive data, on which ground, and where? Floor 3 (Art. 13(1)(e) and (f), 44 to 49).
 *
 * <p>A closed list: what no {@link fi.rekisteri.disclosure.DisclosureRule} names is not disclosed
 * (S30.1), and no data leaves the European Economic Area without a {@link
 * fi.rekisteri.disclosure.TransferRule} (S37). What went out stands in a ledger, as facts that stay
 * and details that are sealed with the person (S30.4). Uses {@code customer}, {@code party} and
 * {@code processing}. Proof: {@code DisclosureTermsTest}, {@code DisclosureCheckTest}.
 */
@NullMarked
package fi.rekisteri.disclosure;

import org.jspecify.annotations.NullMarked;
