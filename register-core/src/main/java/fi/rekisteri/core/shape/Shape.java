package fi.rekisteri.core.shape;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one kind of value stands in the file. The three are one description, so what is written can
 * be read, and the published schema says so. Immutable and thread-safe.
 */
public sealed interface Shape
    permits CoarsePartShape,
        DeclaredShape,
        FieldKeyShape,
        FieldKeyDeclaration,
        FlagShape,
        ItemsShape,
        KindShape,
        MapShape,
        NumberShape,
        RecordShape,
        SearchKeyShape,
        TextShape,
        TextsShape,
        WordShape,
        WrappedShape {

  /** The value as it stands in the file. */
  JsonNode write(Object value);

  /** The value of a node; empty where something was wrong with it, which was told. */
  Optional<Object> read(JsonNode node, Place place);

  /** What the published schema says of it. */
  ObjectNode schema(SchemaBook book);
}
