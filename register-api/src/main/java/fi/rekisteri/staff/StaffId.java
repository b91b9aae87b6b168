package fi.rekisteri.staff;

import java.util.regex.Pattern;

/**
 * One holder of a user id. User ids are used again when people leave (S42): designations,
 * undertakings and the audit trail belong to the holder. Printed as the trail names it: {@code
 * maija}, and the next one who is given that id {@code maija#2}.
 *
 * @param userId the user id
 * @param holder the how-manieth holder, from 1
 */
public record StaffId(String userId, int holder) {
  private static final Pattern NUMBERED = Pattern.compile("(?s).*#[0-9]+");

  /** Refuses an id that could be taken for somebody else's. */
  public StaffId {
    requireUserId(userId);
    if (holder < 1) {
      throw new IllegalArgumentException("holders are counted from 1");
    }
  }

  /**
   * The first holder of a user id.
   *
   * @param userId the user id
   * @return the holder
   */
  public static StaffId of(String userId) {
    return new StaffId(userId, 1);
  }

  /**
   * Reads what {@link #toString} printed.
   *
   * @param text the text
   * @return the holder
   */
  public static StaffId parse(String text) {
    if (!NUMBERED.matcher(text).matches()) {
      return of(text);
    }
    int mark = text.lastIndexOf('#');
    return new StaffId(text.substring(0, mark), Integer.parseInt(text.substring(mark + 1)));
  }

  /**
   * Whoever is given the user id next.
   *
   * @return the next holder
   */
  public StaffId next() {
    return new StaffId(userId, holder + 1);
  }

  /** A user id that ends like a holder's number would let two people look like one. */
  static void requireUserId(String userId) {
    if (userId.isBlank() || userId.length() > 200 || NUMBERED.matcher(userId).matches()) {
      throw new IllegalArgumentException(
          "a user id is not blank, at most 200 characters, and does not end in # and a number");
    }
  }

  @Override
  public String toString() {
    return holder == 1 ? userId : userId + "#" + holder;
  }
}
