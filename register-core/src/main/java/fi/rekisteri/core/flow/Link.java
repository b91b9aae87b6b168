package fi.rekisteri.core.flow;

/**
 * That data goes from one part to a part of the next column.
 *
 * @param from the id of the part from which it goes
 * @param to the id of the part to which it goes
 * @param paused whether it does not go now
 */
record Link(String from, String to, boolean paused) {}
