package fi.rekisteri.statistics;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SubjectRole;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * By what people are told apart in a table. Its labels are a closed list that is written down
 * before anybody is counted: whatever a person's value is, no other word can come into a table.
 */
public sealed interface Dimension {
  /** The label of a value that no other label is for. */
  String OTHER = "other";

  /** The label of a person who has no value. */
  String NONE = "none";

  /**
   * The name.
   *
   * @return 1 to 40 ASCII letters and digits, the first one small
   */
  String name();

  /**
   * Every label that can stand in a table, in order.
   *
   * @return the labels
   */
  List<String> labels();

  /**
   * Where it is taken from, as the audit trail names it.
   *
   * @return the path of a field, or the name of a fact
   */
  String source();

  /**
   * Takes the branch of the kind.
   *
   * @param <R> the result
   * @param value for one that looks at values
   * @param number for one that counts values without looking at them
   * @param fact for one that needs no field
   * @return what the branch returned
   */
  <R> R fold(Function<ByValue<?>, R> value, Function<ByNumber, R> number, Function<ByFact, R> fact);

  /**
   * By the role in which the register knows a person.
   *
   * @return the dimension {@code role}
   */
  static Dimension role() {
    List<String> roles = Stream.of(SubjectRole.values()).map(SubjectRole::name).toList();
    return new ByFact("role", roles, facts -> facts.role().ordinal());
  }

  /**
   * By the year in which a person first became a customer.
   *
   * @param first the first year with a label of its own
   * @param last the last one
   * @return the dimension {@code customerSince}
   */
  static Dimension customerSince(int first, int last) {
    List<String> years = IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    List<String> labels = Labels.closed(years);
    return new ByFact("customerSince", labels, facts -> sinceYear(facts, first, labels.size()));
  }

  private static int sinceYear(CustomerFacts facts, int first, int labels) {
    if (facts.customerships().isEmpty()) {
      return labels - 1;
    }
    int index = facts.customerships().get(0).start().getYear() - first;
    return index >= 0 && index < labels - 2 ? index : labels - 2;
  }

  /**
   * By the value of a field.
   *
   * <h2>Security</h2>
   *
   * The function is code of the host that is handed opened values, like the term of a search key.
   * It returns one of the labels and keeps nothing; anything else that it returns counts as {@link
   * #OTHER}.
   *
   * @param <T> the type of the field's values
   * @param name the name
   * @param field a field of which a person has one value at most, bound to {@code STATISTICS}
   * @param declared the labels, besides {@link #OTHER} and {@link #NONE}
   * @param label the label of a value
   */
  record ByValue<T>(
      String name, FieldKey<T> field, List<String> declared, Function<T, String> label)
      implements Dimension {
    /** Copies the labels, and refuses what could not be told. */
    public ByValue {
      declared = List.copyOf(declared);
      Labels.require(name, Labels.closed(declared));
      if (field.cardinality() != Cardinality.ONE) {
        throw new IllegalArgumentException(
            "field " + field + " may have several values; count how many, by ByNumber");
      }
    }

    @Override
    public List<String> labels() {
      return Labels.closed(declared);
    }

    @Override
    public String source() {
      return field.path();
    }

    /**
     * Where a value's label stands.
     *
     * @param value a value of the field
     * @return an index into the labels
     * @throws IllegalStateException where the host's function fails; what it said stays unsaid,
     *     since it may hold the value
     */
    public int indexOf(Object value) {
      try {
        String word = label.apply(field.type().javaType().cast(value));
        return word == null || !declared.contains(word) ? declared.size() : declared.indexOf(word);
      } catch (RuntimeException failed) {
        throw new IllegalStateException(
            "the labels of dimension " + name + " failed with " + failed.getClass().getName());
      }
    }

    @Override
    public <R> R fold(
        Function<ByValue<?>, R> value, Function<ByNumber, R> number, Function<ByFact, R> fact) {
      return value.apply(this);
    }
  }

  /**
   * By how many values a person has in a field, such as orders. No value is opened for it.
   *
   * @param name the name
   * @param field a field that is bound to {@code STATISTICS}
   * @param from where each range begins, rising from 0: {@code 0, 1, 5} gives "0", "1-4" and "5+"
   */
  record ByNumber(String name, FieldKey<?> field, List<Integer> from) implements Dimension {
    /** The last range begins here at most. */
    public static final int MOST = 1000;

    /** Copies the ranges, and refuses such that overlap or leave a gap. */
    public ByNumber {
      from = List.copyOf(from);
      if (from.isEmpty() || from.get(0) != 0 || from.get(from.size() - 1) > MOST) {
        throw new IllegalArgumentException("ranges begin at 0, the last one at most at " + MOST);
      }
      for (int i = 1; i < from.size(); i++) {
        if (from.get(i - 1) >= from.get(i)) {
          throw new IllegalArgumentException("ranges rise");
        }
      }
      Labels.require(name, Labels.ranges(from));
    }

    @Override
    public List<String> labels() {
      return Labels.ranges(from);
    }

    @Override
    public String source() {
      return field.path();
    }

    /**
     * Where the label of a number stands.
     *
     * @param number how many values, 0 or more
     * @return an index into the labels
     */
    public int indexOf(int number) {
      int index = from.size() - 1;
      while (from.get(index) > number) {
        index--;
      }
      return index;
    }

    /**
     * From where on the number makes no difference.
     *
     * @return where the last range begins
     */
    public int enough() {
      return from.get(from.size() - 1);
    }

    @Override
    public <R> R fold(
        Function<ByValue<?>, R> value, Function<ByNumber, R> number, Function<ByFact, R> fact) {
      return number.apply(this);
    }
  }

  /** By a fact that the register knows without opening anything. */
  final class ByFact implements Dimension {
    private final String name;
    private final List<String> labels;
    private final ToIntFunction<CustomerFacts> index;

    private ByFact(String name, List<String> labels, ToIntFunction<CustomerFacts> index) {
      Labels.require(name, labels);
      this.name = name;
      this.labels = List.copyOf(labels);
      this.index = index;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<String> labels() {
      return labels;
    }

    @Override
    public String source() {
      return name;
    }

    /**
     * Where a person's label stands.
     *
     * @param facts what is known of the person
     * @return an index into the labels
     */
    public int indexOf(CustomerFacts facts) {
      return index.applyAsInt(facts);
    }

    @Override
    public <R> R fold(
        Function<ByValue<?>, R> value, Function<ByNumber, R> number, Function<ByFact, R> fact) {
      return fact.apply(this);
    }
  }
}
