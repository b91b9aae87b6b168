package fi.rekisteri.core.staff;

import fi.rekisteri.core.staff.BookEntry.Enrolled;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StaffLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The roster of hosts that have none of their own: lines that are only ever added, begun by an
 * administrator who is named in code. Each look at it is one transaction of the storage.
 * Thread-safe.
 */
public final class StaffBook implements StaffSource {
  private static final int PAGE = 500;

  private final StaffMember first;
  private final RegisterStorage storage;

  /**
   * A book that begins with somebody.
   *
   * @param first the first administrator, with what they are designated for and have signed
   * @param storage where the lines are
   * @throws IllegalArgumentException where the first one is no administrator, so that nobody could
   *     write into the book
   */
  public StaffBook(StaffMember first, RegisterStorage storage) {
    if (first.designations().stream()
        .noneMatch(one -> one.operations().contains(Operation.ADMIN))) {
      throw new IllegalArgumentException("a staff book begins with somebody designated for ADMIN");
    }
    this.first = first;
    this.storage = storage;
  }

  @Override
  public List<StaffMember> membersOf(String userId) {
    return members(userId, storage.inTransaction(tx -> tx.staff().of(userId)));
  }

  @Override
  public Optional<List<StaffMember>> everybody() {
    Map<String, List<StaffLine>> lines = new LinkedHashMap<>();
    lines.put(first.id().userId(), new ArrayList<>());
    StaffLine last = null;
    List<StaffLine> page;
    do {
      StaffLine after = last;
      page = storage.inTransaction(tx -> tx.staff().page(after, PAGE));
      page.forEach(
          line -> lines.computeIfAbsent(line.userId(), none -> new ArrayList<>()).add(line));
      last = page.isEmpty() ? null : page.get(page.size() - 1);
    } while (page.size() == PAGE);
    List<StaffMember> all = new ArrayList<>();
    lines.forEach((userId, own) -> all.addAll(members(userId, own)));
    return Optional.of(all);
  }

  /**
   * Everybody of whom the lines of a user id tell.
   *
   * @param userId the user id
   * @param lines all its lines, in order
   * @return in the order of holders
   * @throws RuntimeException where the lines cannot be understood
   */
  public List<StaffMember> members(String userId, List<StaffLine> lines) {
    Map<StaffId, StaffMember> members = new LinkedHashMap<>();
    if (first.id().userId().equals(userId)) {
      members.put(first.id(), first);
    }
    for (StaffLine line : lines) {
      BookEntry entry = LineCodec.read(line);
      StaffMember before = members.get(entry.who());
      if (entry instanceof Enrolled enrolled && before == null) {
        members.put(entry.who(), enrolled.member(line.at()));
      } else if (before != null) {
        members.put(entry.who(), entry.after(before, line.at()));
      } else {
        throw new IllegalStateException("a line of the staff book tells of nobody");
      }
    }
    return List.copyOf(members.values());
  }

  /**
   * An entry as the next line.
   *
   * @param entry what it tells
   * @param lines the lines of the user id so far
   * @param at when it is written
   * @param writer by whom
   * @return the line
   */
  public static StaffLine line(BookEntry entry, List<StaffLine> lines, Instant at, String writer) {
    return new StaffLine(
        entry.who().userId(),
        lines.size() + 1,
        at,
        writer,
        LineCodec.kind(entry),
        LineCodec.content(entry));
  }
}
