package fi.rekisteri.core.file;

import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML as the tokens that JSON has. The library for it is optional, so nobody else names it:
 * without it this class cannot be loaded.
 */
final class YamlText {
  private static final YAMLFactory YAML =
      YAMLFactory.builder().streamReadConstraints(DefinitionJson.limits()).build();

  private YamlText() {}

  /** An alias repeats what stands elsewhere, and a few of them repeat it without end. */
  static TreeReader reader(String text) {
    YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text);
    return new TreeReader(parser, parser::isCurrentAlias);
  }
}
