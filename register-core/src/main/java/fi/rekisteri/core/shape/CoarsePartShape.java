package fi.rekisteri.core.shape;

import fi.rekisteri.retention.CoarsePart;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A part of an anonymisation rule: known by name and field, because its labels are worked out. */
record CoarsePartShape(RecordShape data) implements Shape {
  /**
   * What of a part is data.
   *
   * @param name its name
   * @param field the path of its field
   * @param labels what it gives, in order
   */
  record Data(String name, String field, List<String> labels) {}

  @Override
  public JsonNode write(Object value) {
    CoarsePart<?> part = (CoarsePart<?>) value;
    return data.write(new Data(part.name(), part.field().path(), part.labels()));
  }

  @Override
  public Optional<Object> read(JsonNode node, Place place) {
    return data.read(node, place).flatMap(read -> part((Data) read, place));
  }

  private static Optional<Object> part(Data data, Place place) {
    Optional<CoarsePart<?>> known = place.reading().keys().part(data.name(), data.field());
    if (known.isEmpty()) {
      return place.refuseStranger("is a part that nobody declares: hand it to the reader");
    }
    return known.get().labels().equals(data.labels())
        ? Optional.of(known.get())
        : place.member("labels").refuse("are not those of the part that was handed to the reader");
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return data.schema(book);
  }
}
