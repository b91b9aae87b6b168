package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.EvidenceVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the files of requests of data subjects (Art. 12 to 22). A file is only added to, and goes
 * as a whole when it is needed no more.
 *
 * <ul>
 *   <li>A63 {@link #append} adds a line whose number is the next of its request, and the first line
 *       of a request whose number follows that of the last one, also between threads, and puts the
 *       head in the place of the one before; any other is refused with {@code VERSION_CONFLICT}.
 *       {@link #of} gives back the lines of exactly that request, equal and in order, and {@link
 *       #head} the head that came last.
 *   <li>A64 {@link #ofSubject} shows every request of exactly that person, {@link #page} every
 *       request, {@link #due} those that are open and of which the day has come, {@link #expired}
 *       those that are closed and kept no longer: each once, in the order that they say.
 *   <li>A65 {@link #remove} leaves no line and no head of exactly that request, and may be
 *       repeated; its number is never given again.
 *   <li>A72 {@link #countDue} counts exactly those whom pages of the due show.
 * </ul>
 */
public interface RequestStore {
  /**
   * Adds a line.
   *
   * @param head what is known of the request with this line; its count of lines is the number of
   *     the line, its number that of the request
   * @param line the next line of its request, or the first of the next request
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT}
   * @throws IllegalArgumentException where the head is not that of the line
   */
  void append(RequestHead head, RequestLine line);

  /**
   * The lines of a request.
   *
   * @param request its number
   * @return in the order of numbers; empty for one that there is not
   */
  List<RequestLine> of(long request);

  /**
   * What is known of a request.
   *
   * @param request its number
   * @return empty for one that there is not, or that was removed
   */
  Optional<RequestHead> head(long request);

  /**
   * The number that was given last, also to a request that was removed since.
   *
   * @return 0 while there is none
   */
  long last();

  /**
   * Requests, open and closed.
   *
   * @param after the number of the last one of the page before, 0 for the first page
   * @param limit the most to return, from 1
   * @return in the order of numbers
   */
  List<RequestHead> page(long after, int limit);

  /**
   * The requests of a person, closed ones too, whatever has become of the person.
   *
   * @param subject the person
   * @return in the order of numbers
   */
  List<RequestHead> ofSubject(CustomerId subject);

  /**
   * Open requests of which the next day has come.
   *
   * @param through the last such day
   * @param after the last one of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of next days, then of numbers
   */
  List<RequestHead> due(LocalDate through, @Nullable RequestHead after, int limit);

  /**
   * Counts open requests of which the next day has come.
   *
   * @param through the last such day
   * @return how many {@link #due} shows
   */
  long countDue(LocalDate through);

  /**
   * Closed requests that are evidence no more.
   *
   * @param before the day after the last one on which they were kept, or a later one
   * @param after the number of the last one of the page before, 0 for the first page
   * @param limit the most to return, from 1
   * @return in the order of numbers
   */
  List<RequestHead> expired(LocalDate before, long after, int limit);

  /**
   * Removes a request with all of its lines.
   *
   * @param verdict that it is kept no longer
   */
  void remove(EvidenceVerdict verdict);
}
