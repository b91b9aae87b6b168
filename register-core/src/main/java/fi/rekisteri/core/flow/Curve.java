package fi.rekisteri.core.flow;

/**
 * A line in its place.
 *
 * @param link the line
 * @param fromX where it begins: at the right side of a box
 * @param fromY where it begins
 * @param toX where it ends: at the left side of a box of the next column
 * @param toY where it ends
 */
record Curve(Link link, double fromX, double fromY, double toX, double toY) {}
