package fi.rekisteri.core.shape;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Where in the file a value stands. What is wrong is told by the place, never by the value. */
public record Place(String path, Reading reading) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_$-]{1,64}");

  /** A name that is no plain word is not repeated: it may be anything. */
  public Place member(String name) {
    String step = WORD.matcher(name).matches() ? "." + name : "[a name that is no word]";
    return new Place(path + step, reading);
  }

  public Place item(int index) {
    return new Place(path + "[" + index + "]", reading);
  }

  /** Tells what is wrong here, and that there is no value. */
  public <T> Optional<T> refuse(String what) {
    reading.tell(path + ": " + what);
    return Optional.empty();
  }

  /** Tells that this reader was not handed what is named here; whoever writes it has it. */
  <T> Optional<T> refuseStranger(String what) {
    return reading.minds() ? refuse(what) : Optional.empty();
  }

  public <T> Optional<T> refuseType(JsonNode node, String asked) {
    return refuse("is " + typeOf(node) + " where " + asked + " is asked for");
  }

  private static String typeOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      default -> "null";
    };
  }
}
