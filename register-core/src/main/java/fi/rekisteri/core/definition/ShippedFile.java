package fi.rekisteri.core.definition;

import fi.rekisteri.core.file.DefinitionJson;
import fi.rekisteri.definition.RegisterDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a definition that lies beside this class. */
final class ShippedFile {
  private ShippedFile() {}

  static RegisterDraft read(String name) {
    try (InputStream in = ShippedFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return DefinitionJson.standard().read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be closed", e);
    }
  }
}
