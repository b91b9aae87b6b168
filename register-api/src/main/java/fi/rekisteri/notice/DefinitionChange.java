package fi.rekisteri.notice;

import fi.rekisteri.text.LocalizedText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One thing in which a definition differs from an earlier one, as data, in words, and with what it
 * requires. Printing it shows what kind of change it is, and where; never a value.
 */
public sealed interface DefinitionChange {
  /**
   * Where in the definition, such as {@code recipients[FINANCE].fields[phone]}: the paths that a
   * draft knows ({@code RegisterDraft.has}), and what is below them.
   */
  String path();

  /** What changed, one sentence in each language; values in it are shortened. */
  LocalizedText words();

  /** What it requires, the gravest first; never empty. */
  List<ChangeRequirement> requirements();

  /**
   * Takes the branch of the kind.
   *
   * @param <R> the result
   * @param added for what was not there before
   * @param removed for what is there no more
   * @param altered for what is another
   * @return what the branch returned
   */
  <R> R fold(Function<Added, R> added, Function<Removed, R> removed, Function<Altered, R> altered);

  /**
   * Whether a duty is among the requirements.
   *
   * @param duty the duty
   * @return true where at least one requirement has it
   */
  default boolean requires(ChangeDuty duty) {
    return requirements().stream().anyMatch(one -> one.duty() == duty);
  }

  /**
   * Something that was not there before.
   *
   * @param path where
   * @param after what is there, by the path below this one; its own value has the empty path
   * @param words in words
   * @param requirements what it requires
   */
  record Added(
      String path,
      Map<String, ChangedValue> after,
      LocalizedText words,
      List<ChangeRequirement> requirements)
      implements DefinitionChange {
    /** Copies the collections. */
    public Added {
      after = Collections.unmodifiableMap(new TreeMap<>(after));
      requirements = List.copyOf(requirements);
    }

    @Override
    public <R> R fold(
        Function<Added, R> added, Function<Removed, R> removed, Function<Altered, R> altered) {
      return added.apply(this);
    }

    @Override
    public String toString() {
      return "Added[" + path + "]";
    }
  }

  /**
   * Something that is there no more.
   *
   * @param path where
   * @param before what was there, by the path below this one; its own value has the empty path
   * @param words in words
   * @param requirements what it requires
   */
  record Removed(
      String path,
      Map<String, ChangedValue> before,
      LocalizedText words,
      List<ChangeRequirement> requirements)
      implements DefinitionChange {
    /** Copies the collections. */
    public Removed {
      before = Collections.unmodifiableMap(new TreeMap<>(before));
      requirements = List.copyOf(requirements);
    }

    @Override
    public <R> R fold(
        Function<Added, R> added, Function<Removed, R> removed, Function<Altered, R> altered) {
      return removed.apply(this);
    }

    @Override
    public String toString() {
      return "Removed[" + path + "]";
    }
  }

  /**
   * Something that is another than before.
   *
   * @param path where
   * @param before what it was
   * @param after what it is
   * @param words in words
   * @param requirements what it requires
   */
  record Altered(
      String path,
      ChangedValue before,
      ChangedValue after,
      LocalizedText words,
      List<ChangeRequirement> requirements)
      implements DefinitionChange {
    /** Copies the requirements. */
    public Altered {
      requirements = List.copyOf(requirements);
    }

    @Override
    public <R> R fold(
        Function<Added, R> added, Function<Removed, R> removed, Function<Altered, R> altered) {
      return altered.apply(this);
    }

    @Override
    public String toString() {
      return "Altered[" + path + "]";
    }
  }
}
