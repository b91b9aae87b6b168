package fi.rekisteri.jdbc;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values that travel as one parameter.
 *
 * @param type PostgreSQL's name of their type
 * @param values in their order
 */
record Listed(String type, @Nullable Object[] values) {
  static Listed ids(Collection<UUID> ids) {
    return new Listed("uuid", ids.toArray());
  }

  static Listed texts(Collection<String> texts) {
    return new Listed("varchar", texts.stream().map(Texts::storable).toArray());
  }
}
