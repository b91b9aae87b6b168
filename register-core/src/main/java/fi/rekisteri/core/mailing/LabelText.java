package fi.rekisteri.core.mailing;

import fi.rekisteri.core.mailing.PostalLines.Sender;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.publication.LabelFormat;
import fi.rekisteri.publication.ListEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands on one label. It begins large and in full, becomes smaller, and is shortened only
 * where the smallest letters that are still read well do not help; family name and postal code are
 * never shortened. Families of a household who do not fit together get a label each.
 *
 * @param points the size of the letters
 * @param lines at least one
 */
record LabelText(int points, List<String> lines) {
  /** From an edge of the label to the text, in millimetres: what printers and cutters miss by. */
  static final double PADDING_ACROSS = 4;

  static final double PADDING_DOWN = 2;

  /** Height of a line, in em. */
  static final double LINE = 1.2;

  private static final double MILLIMETRES_OF_POINT = 25.4 / 72;
  private static final int LARGEST = 11;
  private static final int READ_WELL = 8;
  private static final int SMALLEST = 5;

  /** How much text has room on a label, in em and lines. */
  record Room(double width, int lines) {
    static Room of(LabelFormat format, int points) {
      double em = points * MILLIMETRES_OF_POINT;
      double height = format.label().height() - 2 * PADDING_DOWN;
      return new Room(
          (format.label().width() - 2 * PADDING_ACROSS) / em, (int) (height / (em * LINE)));
    }

    boolean holds(List<String> text) {
      return text.size() <= lines && text.stream().allMatch(one -> TextWidth.of(one) <= width);
    }
  }

  static List<LabelText> of(ListEntry entry, LabelFormat format, Sender sender) {
    List<FamilyNames> families =
        FamilyNames.of(entry.people().stream().map(ListEntry.Person::name).toList());
    PostalAddress address =
        entry.address().orElseThrow(() -> new IllegalArgumentException("a label has an address"));
    PostalLines postal = new PostalLines(address, sender);
    return new Labelling(format, entry.organisation(), postal).of(families);
  }

  private record Labelling(LabelFormat format, Optional<String> organisation, PostalLines postal) {
    List<LabelText> of(List<FamilyNames> families) {
      Optional<LabelText> one = inFull(families).or(() -> shortened(families));
      if (one.isPresent()) {
        return List.of(one.get());
      }
      if (families.size() == 1) {
        throw new IllegalStateException("label format " + format.code() + " holds no address");
      }
      int half = families.size() / 2;
      return Stream.of(families.subList(0, half), families.subList(half, families.size()))
          .flatMap(some -> of(some).stream())
          .toList();
    }

    @Override
    public String toString() {
      return "Labelling[" + format.code() + ", ***]";
    }

    private Optional<LabelText> inFull(List<FamilyNames> families) {
      List<String> lines = new ArrayList<>(organisation.stream().toList());
      families.forEach(family -> lines.add(family.inFull()));
      lines.addAll(postal.inFull());
      for (int points = LARGEST; points >= READ_WELL; points--) {
        if (Room.of(format, points).holds(lines)) {
          return Optional.of(new LabelText(points, lines));
        }
      }
      return Optional.empty();
    }

    private Optional<LabelText> shortened(List<FamilyNames> families) {
      for (int points = READ_WELL; points >= SMALLEST; points--) {
        Room room = Room.of(format, points);
        List<String> lines = new ArrayList<>();
        organisation.ifPresent(name -> lines.add(TextWidth.cut(name, room.width())));
        families.forEach(family -> lines.addAll(family.within(room.width())));
        lines.addAll(postal.within(room.width()));
        if (room.holds(lines)) {
          return Optional.of(new LabelText(points, lines));
        }
      }
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "LabelText[" + lines.size() + " lines, ***]";
  }
}
