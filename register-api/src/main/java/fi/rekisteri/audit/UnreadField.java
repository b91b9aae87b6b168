package fi.rekisteri.audit;

import fi.rekisteri.processing.Purpose;

/**
 * A field that is bound to a purpose and that nobody read for it. Where it was not written either,
 * the binding may go (Art. 5(1)(c)).
 *
 * @param purpose the purpose
 * @param field the path of the field
 * @param written whether it was stored or changed for the purpose in the same time
 */
public record UnreadField(Purpose purpose, String field, boolean written) {}
