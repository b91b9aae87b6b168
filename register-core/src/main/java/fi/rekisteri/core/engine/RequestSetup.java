package fi.rekisteri.core.engine;

import fi.rekisteri.deadline.HolidayCalendar;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.AuthorityDirectory;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.request.RequestHandler;
import java.util.List;

/**
 * What a host hands in for requests of data subjects.
 *
 * @param holidays which days are no working days
 * @param handlers what takes part in carrying items out, in the order of names
 * @param abroad authorities of other countries
 */
public record RequestSetup(
    HolidayCalendar holidays, List<RequestHandler> handlers, List<SupervisoryAuthority> abroad) {
  /** Copies the lists. */
  public RequestSetup {
    handlers = List.copyOf(handlers);
    abroad = List.copyOf(abroad);
  }

  /** The authorities that a letter may name: the register's own, and those of other countries. */
  public AuthorityDirectory authorities(RegisterDefinition definition) {
    AuthorityDirectory directory = AuthorityDirectory.of(definition.authority());
    for (SupervisoryAuthority authority : abroad) {
      directory = directory.with(authority);
    }
    return directory;
  }
}
