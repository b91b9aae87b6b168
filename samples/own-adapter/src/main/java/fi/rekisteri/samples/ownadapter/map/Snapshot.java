package fi.rekisteri.samples.ownadapter.map;

import java.util.EnumMap;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/**
 * All maps as one commit left them. A map is a tree whose pages are never changed: whoever writes
 * copies those on the way to the root. So keeping the roots keeps everything.
 */
final class Snapshot {
  private final Map<Shelf, RootReference<byte[], byte[]>> roots = new EnumMap<>(Shelf.class);

  Snapshot(Map<Shelf, MVMap<byte[], byte[]>> maps) {
    maps.forEach((shelf, map) -> roots.put(shelf, map.flushAndGetRoot()));
  }

  RootReference<byte[], byte[]> root(Shelf shelf) {
    return roots.get(shelf);
  }
}
