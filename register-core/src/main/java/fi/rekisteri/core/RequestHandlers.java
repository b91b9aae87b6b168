package fi.rekisteri.core;

import fi.rekisteri.request.RequestHandler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The handlers of a host that take part in requests, each under a name of its own. */
final class RequestHandlers {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final List<RequestHandler> handlers = new ArrayList<>();

  void add(RequestHandler handler) {
    String name = handler.name();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of a handler is 1 to 40 small letters, digits and hyphens");
    }
    if (handlers.stream().anyMatch(one -> one.name().equals(name))) {
      throw new IllegalArgumentException("another handler has the name " + name);
    }
    handlers.add(handler);
  }

  List<RequestHandler> all() {
    return handlers.stream().sorted(Comparator.comparing(RequestHandler::name)).toList();
  }
}
