package dev.parley.extract.time;

import dev.parley.claim.Edtf;
import dev.parley.claim.Span;
import dev.parley.extract.time.Leads.Tie;
import dev.parley.extract.time.TimeMention.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties the times of a sentence to its clauses and to each other. */
final class TimeTies {
  private final Leads leads;

  TimeTies(Leads leads) {
    this.leads = leads;
  }

  /** What claims can use of a sentence's times. */
  List<TimeMention> tie(List<Token> tokens, List<Found> found) {
    List<TimeMention> out = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found here = found.get(i);
      Found next = i + 1 < found.size() ? found.get(i + 1) : null;
      TimeMention both = next == null ? null : together(tokens, here, next);
      if (both != null) {
        out.add(both);
        i++;
      } else if (here.isDate()) {
        if (leads.behind(tokens, here.end()).tie() != Tie.THAN) {
          out.add(date(here));
        }
      } else if (here.meant().length() != null && !distance(tokens, here)) {
        out.add(new TimeMention(here.span(), null, null, here.meant().length(), Relation.LENGTH));
      }
    }
    return out;
  }

  private static TimeMention date(Found found) {
    Edtf past = found.past().edtf();
    Edtf future = found.future().edtf();
    return switch (found.lead().tie()) {
      case SINCE -> new TimeMention(found.span(), since(past), since(past), null, Relation.SINCE);
      case UNTIL -> new TimeMention(found.span(), future, future, null, Relation.UNTIL);
      case BEFORE -> new TimeMention(found.span(), past, future, null, Relation.UNTIL);
      case AT, TO, AFTER, WITHIN, THAN, NONE ->
          new TimeMention(found.span(), past, future, null, Relation.AT);
    };
  }

  private static @Nullable Edtf since(@Nullable Edtf from) {
    return from == null || from.earliest().equals(LocalDate.MIN)
        ? from
        : Edtf.since(from.earliest());
  }

  /** "From 3 to 5 May", "six days after 7 October". */
  private @Nullable TimeMention together(List<Token> tokens, Found here, Found next) {
    Tie between = leads.between(tokens, here.end(), next.first()).tie();
    Span span = Span.cover(here.span(), next.span());
    if (here.isDate() && next.isDate()) {
      boolean joined = between == Tie.TO || between == Tie.UNTIL;
      boolean and = joined && tokens.get(here.end()).form().equals("and");
      if (!joined || and && !here.lead().words().equals("between")) {
        return null;
      }
      Edtf past = Days.interval(here.past().edtf(), next.past().edtf());
      Edtf future = Days.interval(here.future().edtf(), next.future().edtf());
      Edtf mixed = Days.interval(here.past().edtf(), next.future().edtf());
      Edtf either = past != null ? past : mixed;
      return either == null
          ? null
          : new TimeMention(span, either, future != null ? future : either, null, Relation.AT);
    }
    boolean counted = between == Tie.AFTER || between == Tie.BEFORE;
    if (!counted || here.meant().length() == null || !next.isDate()) {
      return null;
    }
    int sign = between == Tie.AFTER ? 1 : -1;
    Edtf past = moved(here.meant().length(), next.past().edtf(), sign);
    Edtf future = moved(here.meant().length(), next.future().edtf(), sign);
    return past == null || future == null
        ? null
        : new TimeMention(span, past, future, null, Relation.AT);
  }

  private static @Nullable Edtf moved(String length, @Nullable Edtf from, int sign) {
    LocalDate day = from == null ? null : from.asDay();
    if (day == null || length.startsWith("PT")) {
      return null;
    }
    java.time.Period by = java.time.Period.parse(length);
    return Edtf.day(sign > 0 ? day.plus(by) : day.minus(by));
  }

  /** "Six days after the raid", "within two weeks": no length of what the clause tells. */
  private boolean distance(List<Token> tokens, Found length) {
    Tie before = length.lead().tie();
    Tie behind = leads.behind(tokens, length.end()).tie();
    return before == Tie.AFTER
        || before == Tie.WITHIN
        || behind == Tie.AFTER
        || behind == Tie.BEFORE;
  }
}
