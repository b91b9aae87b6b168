package fi.rekisteri;

import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.ReleasedList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publication lists and mailing labels, in the hands of one actor (S9 to S11). A list is selected,
 * frozen and released; each step asks the one decision about each person anew, and may leave people
 * out, never take anybody in. Thread-safe.
 *
 * <p>Who is on a list: whoever the purpose of the list may process, with every field that it shows,
 * and who has forbidden neither publication nor, for labels, marketing; who is under no safety ban,
 * is a customer now, is no child as far as the register knows, and of whom no address stands on the
 * suppression list.
 *
 * <p>Every method throws {@link fi.rekisteri.error.AccessDeniedException} where the actor may not
 * act or the purpose is not active, which it is not in the shipped definition, and {@link
 * fi.rekisteri.error.NotFoundException} with {@code UNKNOWN_LIST} or {@code LIST_RUN_NOT_FOUND}.
 */
public interface Publications {
  /**
   * Selects the candidates of a list: walks over everybody page by page, and stores who may stand
   * on it. Needs the designation {@code READ}. It shows nobody, and leaves one audit entry that
   * names the list and the counts. Held in memory until they are stored: the ids of the candidates.
   *
   * @param list the code of a declared list
   * @return the run, with the counts of those left out by reason
   */
  ListRun select(String list);

  /**
   * Freezes a run: asks again about each candidate, merges the people of a household on one label,
   * and numbers the lines. A household are two to six people, none of them somebody's contact
   * person, whose postal addresses are alike but for case, spaces and punctuation; more are no
   * household but a house. Needs the designation {@code READ}.
   *
   * @param run a run that is selected
   * @param version the version that is known of it
   * @return the frozen run
   * @throws fi.rekisteri.error.ConflictException {@code LIST_VERSION_CONFLICT} where the run has
   *     moved on
   */
  ListRun freeze(UUID run, long version);

  /**
   * Releases a frozen run, or releases it once more. In one transaction it holds the people on it
   * as they are, asks about each of them again, and drops whoever may not be on it now, was erased,
   * or has a record that changed since the freezing; then it records the release for each person,
   * and moves the run on. The content is handed out after that is durable. Whoever dies in between
   * releases the next version: nothing is lost but the print. Needs the designations {@code
   * DISCLOSE} and {@code READ}, for every field of the list.
   *
   * <p>Held in memory until then: the entries that are released. Whoever wants to change somebody
   * on the list waits while the transaction runs.
   *
   * <p>Where the host ends the transaction, nothing may be printed before it has committed.
   *
   * @param run a run that is frozen or was released
   * @param version the version that is known of it
   * @return what may be printed or published
   * @throws fi.rekisteri.error.ConflictException {@code LIST_VERSION_CONFLICT} where the run has
   *     moved on, {@code LIST_NOT_FROZEN} where it was only selected
   */
  ReleasedList release(UUID run, long version);

  /**
   * Looks at a run. Needs the designation {@code READ}.
   *
   * @param run the run
   * @return the run as it stands
   */
  ListRun get(UUID run);

  /**
   * Looks through the runs. Needs the designation {@code READ}.
   *
   * @param after the last run of the page before, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return newest first
   */
  List<ListRun> page(@Nullable ListRun after, int limit);
}
