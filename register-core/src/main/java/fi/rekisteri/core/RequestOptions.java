package fi.rekisteri.core;

import fi.rekisteri.core.deadline.FinnishHolidays;
import fi.rekisteri.core.engine.RequestSetup;
import fi.rekisteri.deadline.HolidayCalendar;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.request.RequestHandler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a host hands in for requests of data subjects: handlers over its own tables, the calendar of
 * holidays, and authorities of other countries. Not thread-safe.
 */
public final class RequestOptions {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private HolidayCalendar holidays = FinnishHolidays.euRegulation();
  private final List<RequestHandler> handlers = new ArrayList<>();
  private final List<SupervisoryAuthority> abroad = new ArrayList<>();

  RequestOptions() {}

  /**
   * Takes part in carrying requests out.
   *
   * @param handler one more handler, under a name of its own
   * @return this
   * @throws IllegalArgumentException where the name is not one, or is taken
   */
  public RequestOptions handler(RequestHandler handler) {
    String name = handler.name();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of a handler is 1 to 40 small letters, digits and hyphens");
    }
    if (handlers.stream().anyMatch(one -> one.name().equals(name))) {
      throw new IllegalArgumentException("another handler has the name " + name);
    }
    handlers.add(handler);
    return this;
  }

  /**
   * Which days are no working days, for the last day of a time.
   *
   * @param calendar the Finnish days of Regulation 1182/71 unless another is given
   * @return this
   */
  public RequestOptions holidays(HolidayCalendar calendar) {
    holidays = calendar;
    return this;
  }

  /**
   * An authority that a certificate names for people who live or work in its country (S86.2).
   *
   * @param authority of another country than the controller's
   * @return this
   */
  public RequestOptions authority(SupervisoryAuthority authority) {
    abroad.add(authority);
    return this;
  }

  RequestSetup setup() {
    return new RequestSetup(
        holidays,
        handlers.stream().sorted(Comparator.comparing(RequestHandler::name)).toList(),
        abroad);
  }
}
