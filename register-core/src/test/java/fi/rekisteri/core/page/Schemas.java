package fi.rekisteri.core.page;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A published schema in the hands of a validator that is not ours. */
public final class Schemas {
  private final Schema schema;

  private Schemas(Schema schema) {
    this.schema = schema;
  }

  /** The schema in a file that stands beside a class. */
  public static Schemas of(Class<?> room, String file) {
    try (InputStream in = room.getResourceAsStream(file)) {
      return new Schemas(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<String> problems(String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }
}
