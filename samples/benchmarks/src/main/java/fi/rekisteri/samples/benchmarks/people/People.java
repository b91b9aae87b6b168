package fi.rekisteri.samples.benchmarks.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented customers, the same ones for the same seed. All values are in canonical form. */
public final class People {
  private static final String[] GIVEN = {
    "Aino", "Eero", "Helmi", "Ilmari", "Kerttu", "Lauri", "Maija", "Olavi", "Saara", "Väinö"
  };
  private static final String[] FAMILY = {
    "Aaltonen", "Heikkilä", "Järvinen", "Koskinen", "Laine", "Mäkelä", "Niemi", "Rantanen"
  };
  private static final String[] STREET = {
    "Asemakatu", "Kauppakatu", "Koivutie", "Mäntykuja", "Puistokatu", "Rantatie", "Satamakatu"
  };
  private static final String[][] TOWN = {
    {"00100", "HELSINKI"}, {"20100", "TURKU"}, {"33100", "TAMPERE"}, {"90100", "OULU"}
  };

  private People() {}

  public static List<Person> invent(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Person> people = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      people.add(person(i, random));
    }
    return people;
  }

  /** One of so many that nobody wants to hold all of them. */
  public static Person person(int i, long seed) {
    return person(i, new SplittableRandom(seed + i));
  }

  private static Person person(int i, SplittableRandom random) {
    String[] town = TOWN[random.nextInt(TOWN.length)];
    return new Person(
        "A" + (1_000_000 + i),
        GIVEN[random.nextInt(GIVEN.length)],
        FAMILY[random.nextInt(FAMILY.length)],
        "customer." + i + "@example.fi",
        phone(i),
        STREET[random.nextInt(STREET.length)] + " " + (1 + random.nextInt(120)),
        town[0],
        town[1],
        web(i));
  }

  public static String phone(int i) {
    return "+35850" + (1_000_000 + i);
  }

  public static String web(int i) {
    return "https://www.example.fi/customers/" + i;
  }
}
