package fi.rekisteri.core.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** A schema being written: what it says of each kind of part stands there once, under a name. */
public final class SchemaBook {
  private static final Properties WORDS = words();

  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  /** What is said under a name, by a reference to it. */
  ObjectNode named(String name, Supplier<ObjectNode> definition) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, Nodes.object().put("description", describe(name)));
      definitions.get(name).setAll(definition.get());
    }
    return Nodes.object().put("$ref", "#/$defs/" + name);
  }

  /** What a person reads of a part or a member, in an editor. */
  public String describe(String what) {
    String words = WORDS.getProperty(what);
    if (words == null) {
      throw new IllegalStateException("definition-file.properties has no line for " + what);
    }
    return words;
  }

  public ObjectNode definitions() {
    ObjectNode all = Nodes.object();
    definitions.forEach(all::set);
    return all;
  }

  private static Properties words() {
    try (InputStream in = SchemaBook.class.getResourceAsStream("definition-file.properties")) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("the words of the form cannot be read", e);
    }
  }
}
