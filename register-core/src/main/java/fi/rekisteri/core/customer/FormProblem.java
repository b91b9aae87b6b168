package fi.rekisteri.core.customer;

import fi.rekisteri.error.ErrorCode;

/**
 * What is wrong with one box of a form. It never holds what was typed.
 *
 * @param field the box, as a path of property names; empty for the form as a whole
 * @param code the stable word for it
 * @param message a sentence for the person who typed, in the language asked for
 */
public record FormProblem(String field, ErrorCode code, String message) {}
