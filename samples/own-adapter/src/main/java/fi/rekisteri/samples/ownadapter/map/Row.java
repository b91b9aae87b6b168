package fi.rekisteri.samples.ownadapter.map;

/**
 * A value and where it stands.
 *
 * @param key its key
 * @param value the value
 * @param <V> the kind of value
 */
public record Row<V>(Key key, V value) {}
