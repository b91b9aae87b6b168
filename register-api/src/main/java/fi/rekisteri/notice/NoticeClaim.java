package fi.rekisteri.notice;

import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.visit.ExternalControl;
import fi.rekisteri.visit.VisitDatum;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence of a notice promises, in a form that can be held against the definition. Claims
 * are a closed list: what cannot be compared is told and not claimed.
 */
public sealed interface NoticeClaim {

  /**
   * Data is used for these purposes and no other (S8, L02).
   *
   * @param purposes the purposes
   */
  record OnlyFor(Set<Purpose> purposes) implements NoticeClaim {
    /** Copies the set. */
    public OnlyFor {
      purposes = Set.copyOf(purposes);
    }
  }

  /**
   * What the row speaks of rests on this basis (S12, L04).
   *
   * @param article such as {@code Art. 6(1)(b)}
   */
  record RestsOn(RuleId article) implements NoticeClaim {}

  /**
   * These are the categories of data (S13, L07).
   *
   * @param categories the categories
   */
  record ListsCategories(Set<DataCategory> categories) implements NoticeClaim {
    /** Copies the set. */
    public ListsCategories {
      categories = Set.copyOf(categories);
    }
  }

  /**
   * These receive data (S14, L10).
   *
   * @param codes the codes of recipients
   */
  record ListsRecipients(Set<String> codes) implements NoticeClaim {
    /** Copies the set. */
    public ListsRecipients {
      codes = Set.copyOf(codes);
    }
  }

  /**
   * This is what cookies tell (S53, L23).
   *
   * @param data what they tell
   */
  record ListsVisitData(Set<VisitDatum> data) implements NoticeClaim {
    /** Copies the set. */
    public ListsVisitData {
      data = Set.copyOf(data);
    }
  }

  /**
   * Data stays inside an area (S31, S37, L11).
   *
   * @param area the area
   */
  record StaysInside(Area area) implements NoticeClaim {}

  /** Data leaves where that is needed, and nobody says where to (S31, S37, L12). */
  record TransfersWhereNeeded() implements NoticeClaim {}

  /**
   * A request is asked for in a form (S68, S69, S74, L15).
   *
   * @param formality the form
   * @param right the request
   */
  record Asks(Formality formality, DataSubjectRight right) implements NoticeClaim {}

  /**
   * The sentence tells people of a right (L16, L26).
   *
   * @param right the right
   */
  record Explains(DataSubjectRight right) implements NoticeClaim {}

  /**
   * Cookies are kept away by something of somebody else (S58, S59, S64, S65, L19, L28).
   *
   * @param means the means
   * @param where where it is found
   */
  record ControlledBy(Means means, Optional<ExternalControl> where) implements NoticeClaim {}

  /** Nobody can be identified by what is collected (S51, S62, L22). */
  record CannotIdentify() implements NoticeClaim {}

  /** What is collected of visitors is put together with what people told of themselves (S52). */
  record LinksVisitors() implements NoticeClaim {}

  /**
   * Data of people in a role is not erased (S84, L17).
   *
   * @param role the role
   */
  record NeverErases(SubjectRole role) implements NoticeClaim {}

  /**
   * There is another register (S41, L18).
   *
   * @param name its name, as the sentence has it
   */
  record NamesRegister(String name) implements NoticeClaim {
    /** Refuses a blank name. */
    public NamesRegister {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a register has a name");
      }
    }
  }

  /**
   * People may complain in these countries (S86, L20).
   *
   * @param venues the countries
   */
  record NamesVenues(Set<ComplaintVenue> venues) implements NoticeClaim {
    /** Copies the set. */
    public NamesVenues {
      venues = Set.copyOf(venues);
    }
  }

  /** It is so, and nothing in the register makes it so (S48): kept to be looked at again. */
  record Unproven() implements NoticeClaim {}

  /** Inside what data stays. */
  enum Area {
    /** The Union alone: Iceland, Liechtenstein and Norway are left out. */
    EUROPEAN_UNION,
    /** The economic area, the Union with it. */
    ECONOMIC_AREA
  }

  /** In what form a request is asked for. */
  enum Formality {
    /** On paper or the like, rather than by word of mouth. */
    WRITING,
    /** Signed. */
    SIGNATURE,
    /** In one of the named languages. */
    LANGUAGE
  }

  /** What keeps cookies away. */
  enum Means {
    /** The settings of the browser (S58, S59). */
    BROWSER_SETTINGS,
    /** An add-on of one browser (S65). */
    BROWSER_ADD_ON,
    /** An account at somebody else's (S64). */
    EXTERNAL_ACCOUNT,
    /** The controller's own way to withdraw. */
    OWN_WITHDRAWAL;

    /**
     * Whether it is the visitor's own browser that keeps cookies away (S58, S59, S65): no consent,
     * and no way to withdraw one (F22). An account at somebody else's keeps none away; it alters
     * what is done with what they tell.
     *
     * @return true for its settings and add-ons
     */
    public boolean isOfTheBrowser() {
      return this == BROWSER_SETTINGS || this == BROWSER_ADD_ON;
    }
  }
}
