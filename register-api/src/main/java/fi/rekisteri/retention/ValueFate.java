package fi.rekisteri.retention;

/**
 * The fate of one value.
 *
 * @param field the path of its field
 * @param element which of the field's values: the id of an item of a collection, or of one of
 *     several; empty for a field that holds one
 * @param fate what must happen to it
 */
public record ValueFate(String field, String element, Fate fate) {}
