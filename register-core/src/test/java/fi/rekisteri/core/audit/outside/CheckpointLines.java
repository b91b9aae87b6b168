package fi.rekisteri.core.audit.outside;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The text of a checkpoint, compared with a picture of what it must look like. */
record CheckpointLines(Map<String, String> words, List<String> lanes, boolean hasFinding) {
  private static final String HASH = " [0-9a-f]{64}\n";
  private static final String NUMBER = "(?:0|[1-9][0-9]*)";
  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern LANE = Pattern.compile("lane " + ID + " [1-9][0-9]* [1-9][0-9]*");
  private static final Pattern FORM =
      Pattern.compile(
          "rekisteri-checkpoint-1\nregister [a-z][a-z0-9-]{0,39}\nnumber [1-9][0-9]*\nat \\S+\n"
              + ("previous" + HASH + "signer" + HASH + "next-signer" + HASH)
              + ("pruned " + NUMBER + HASH + "entries " + NUMBER + "\nroot" + HASH));
  private static final Pattern FINDING = Pattern.compile("finding [A-Z_]+ " + ID + " [1-9][0-9]*");

  record Place(String lane, long number) {}

  static CheckpointLines read(String text) {
    var head = FORM.matcher(text);
    Broken.unless(head.lookingAt() && text.endsWith("\n"), "the text of the checkpoint");
    Map<String, String> words = new HashMap<>();
    head.group().lines().skip(1).map(line -> line.split(" ")).forEach(w -> words.put(w[0], w[1]));
    Broken.unless(Instant.parse(words.get("at")).toString().equals(words.get("at")), "at");
    List<String> rest = text.substring(head.end()).lines().toList();
    List<String> lanes = rest.stream().takeWhile(line -> LANE.matcher(line).matches()).toList();
    List<String> others = rest.subList(lanes.size(), rest.size());
    Broken.unless(others.stream().allMatch(line -> FINDING.matcher(line).matches()), "a line");
    for (String lane : lanes) {
      String[] range = lane.split(" ");
      Broken.unless(Long.parseLong(range[2]) <= Long.parseLong(range[3]), "an empty range");
    }
    return new CheckpointLines(words, lanes, !others.isEmpty());
  }

  String word(String name) {
    return words.get(name);
  }

  long number() {
    return Long.parseLong(word("number"));
  }

  long entries() {
    return Long.parseLong(word("entries"));
  }

  /** One after the other: a checkpoint may say that there are more than fit into memory. */
  Iterator<Place> places() {
    Iterator<String[]> ranges = lanes.stream().map(line -> line.split(" ")).iterator();
    return new Iterator<>() {
      private String[] range;
      private long next = 1;
      private long through;

      @Override
      public boolean hasNext() {
        return next <= through || ranges.hasNext();
      }

      @Override
      public Place next() {
        if (next > through) {
          range = ranges.next();
          next = Long.parseLong(range[2]);
          through = Long.parseLong(range[3]);
        }
        return new Place(range[1], next++);
      }
    };
  }
}
