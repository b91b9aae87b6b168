package fi.rekisteri.jdbc;

import java.util.List;

/** A part of a {@link Template}; parameters are counted from 0. */
sealed interface Part {
  void write(Draft draft);

  /** How many rows the lists in it stand for, if it is one that is repeated. */
  default int rows(Object[] values) {
    return 0;
  }

  /** Text as it stands. */
  record Words(String words) implements Part {
    @Override
    public void write(Draft draft) {
      draft.words(words);
    }
  }

  /** A value, or that of the row which is being written. */
  record One(int parameter) implements Part {
    @Override
    public void write(Draft draft) {
      draft.value(parameter);
    }
  }

  /** Whether a column has one of some values. */
  record Among(String column, int parameter) implements Part {
    /** MariaDB turns a longer list into a table, over which it does not see the index. */
    private static final int MOST = 500;

    @Override
    public void write(Draft draft) {
      Object[] values = draft.list(parameter);
      draft.words("(");
      for (int from = 0; from == 0 || from < values.length; from += MOST) {
        draft.words((from == 0 ? "" : " or ") + column + " in (");
        if (values.length == 0) {
          draft.words("null");
        }
        for (int i = from; i < Math.min(from + MOST, values.length); i++) {
          draft.words(i == from ? "" : ", ").bind(values[i]);
        }
        draft.words(")");
      }
      draft.words(")");
    }
  }

  /** Whether a row comes after another one, or before it. */
  record Behind(List<String> columns, String order, int first) implements Part {
    @Override
    public void write(Draft draft) {
      for (int i = 0; i < columns.size(); i++) {
        String column = columns.get(i);
        draft.words("(" + column + " " + order + " ").value(first + i);
        if (i + 1 < columns.size()) {
          draft.words(" or " + column + " = ").value(first + i).words(" and ");
        }
      }
      draft.words(")".repeat(columns.size()));
    }
  }

  /** What is repeated for each row of the lists that are bound in it. */
  record Rows(List<Part> head, String between, List<Part> rest, int first) implements Part {
    @Override
    public int rows(Object[] values) {
      for (int i = first; i < values.length; i++) {
        if (values[i] instanceof Listed list) {
          return list.values().length;
        }
      }
      return 1;
    }

    @Override
    public void write(Draft draft) {
      for (int i = draft.from(); i < draft.until(); i++) {
        boolean begins = i == draft.from();
        draft.words(begins ? "" : i == draft.from() + 1 ? between : ", ").at(i);
        (begins ? head : rest).forEach(part -> part.write(draft));
      }
    }
  }
}
