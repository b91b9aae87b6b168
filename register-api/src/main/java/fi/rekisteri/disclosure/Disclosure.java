package fi.rekisteri.disclosure;

import java.util.Optional;

/**
 * One line of the ledger of disclosures, as it is read (S30.4, S37.4; Art. 15(1)(c), C-154/21).
 *
 * @param facts who received what, when, on which ground
 * @param details the party's name, the country and the references of the day; empty when the person
 *     is erased, and where they do not open: they were changed, belong to another line, or the line
 *     was changed
 */
public record Disclosure(DisclosureFacts facts, Optional<DisclosureDetails> details) {}
