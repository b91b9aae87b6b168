package fi.rekisteri.core.shape;

import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchKey.Uniqueness;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A search key: known by its id, with what of it is data. */
record SearchKeyShape(RecordShape data) implements Shape {
  /**
   * What of a search key is data.
   *
   * @param id by which it is known
   * @param uniqueness whether strangers may share a term
   * @param bits the length of its tags
   */
  record Data(String id, Uniqueness uniqueness, int bits) {}

  @Override
  public JsonNode write(Object value) {
    SearchKey<?> key = (SearchKey<?>) value;
    return data.write(new Data(key.id(), key.uniqueness(), key.bits()));
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    return data.read(node, place).flatMap(read -> key((Data) read, place));
  }

  private static Optional<Object> key(Data data, Place place) {
    Optional<SearchKey<?>> known = place.reading().keys().searchKey(data.id());
    if (known.isEmpty()) {
      return place
          .member("id")
          .refuseStranger("names a search key that nobody declares: hand it to the reader");
    }
    try {
      return Optional.of(like(known.get(), data));
    } catch (IllegalArgumentException e) {
      return place.refuse("is refused: " + e.getMessage());
    }
  }

  private static <Q> SearchKey<Q> like(SearchKey<Q> known, Data data) {
    return new SearchKey<>(known.id(), known.parts(), data.uniqueness(), data.bits());
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return data.schema(book);
  }
}
