package dev.parley.fuse.deal;

import static dev.parley.fuse.deal.DealWords.WORDS;

import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Folding;
import dev.parley.claim.Position;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.deal.DealWords.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes lines of the sheet out of claims. */
final class LineMaker {
  private static final Predicate<String> MATTERS =
      WORDS.mayHold(List.of(Sort.DRAFT, Sort.TRUCE, Sort.DEAL, Sort.EXTEND, Sort.BODY));
  private static final int BEGINNING = 5;
  private static final int MOST_WORDS = 24;

  private final Papers papers;

  LineMaker(Papers papers) {
    this.papers = papers;
  }

  List<Line> position(Told told, Position position) {
    if (position.ground().standing() == Standing.DENIED) {
      return List.of(); // what is wanted no more is no term; shifts tell of it
    }
    Known party = told.known(position.party());
    Position.Proposal proposal = position.terms().proposal();
    List<Mention> mentions = Mention.in(position.detail());
    Mention first = mentions.isEmpty() ? null : mentions.getFirst();
    Paper paper = proposal == null ? null : papers.explicit(told, proposal);
    if (paper == null && first != null && whole(position.detail(), first)) {
      paper = papers.meant(told, first);
    }
    if (paper == null) {
      paper = under(told);
    }
    LineKind kind =
        switch (position.stance()) {
          case ACCEPT -> LineKind.ACCEPTED;
          case REJECT -> LineKind.REJECTED;
          case OPEN -> LineKind.OPEN;
          case PROPOSE -> LineKind.PROPOSED;
          case DEMAND -> paper == null ? LineKind.DEMANDED : LineKind.TERM;
        };
    return List.of(
        Line.of(
            paper == null ? Paper.own(party) : paper,
            kind,
            party,
            new Term(
                position.topic().label(),
                position.detail(),
                position.terms().value(),
                position.terms().duration(),
                position.terms().deadline(),
                position.ground().condition(),
                position.terms().exchangeFor()),
            told));
  }

  /** True where a term is the paper, and not something about it: "write a fourth draft". */
  private static boolean whole(String detail, Mention mention) {
    String[] words = detail.strip().split("\\s+");
    return mention.at() <= 1
        || WORDS.is(Sort.TAKE, Folding.fold(words[0]))
        || WORDS.begins(Sort.DEFINITE, Folding.fold(detail));
  }

  /** The paper by which a sentence begins: "Under the agreement, ...". */
  private @Nullable Paper under(Told told) {
    String words = told.words().evidence();
    return MATTERS.test(words) && WORDS.begins(Sort.UNDER, Folding.fold(words))
        ? Mention.in(words).stream()
            .limit(1)
            .filter(m -> m.at() <= BEGINNING)
            .map(m -> papers.meant(told, m))
            .filter(p -> p != null)
            .findFirst()
            .orElse(null)
        : null;
  }

  List<Line> event(Told told, Event event) {
    List<Line> out = new ArrayList<>();
    String head = Folding.fold(told.words().head());
    Standing standing = event.ground().standing();
    String violated = event.terms().violates();
    if (violated != null) {
      Paper paper = deal(told, violated);
      boolean accused = event.type() == EventType.ACCUSE;
      List<Known> who =
          (accused ? event.recipients() : event.actors()).stream().map(told::known).toList();
      LineKind kind = standing == Standing.DENIED ? LineKind.DENIAL : LineKind.VIOLATION;
      if (who.isEmpty()) {
        out.add(Line.of(paper, kind, null, term(told, event), told));
      }
      who.forEach(w -> out.add(Line.of(paper, kind, w, term(told, event), told)));
      return out;
    }
    Deal deal = ofDeal(told) ? papers.deal(told, true) : null;
    if (deal != null && standing != Standing.DENIED) {
      if (standing == Standing.ASSERTED
          && (WORDS.in(Sort.EXTEND, head)
              || (event.type() == EventType.AGREE
                  && event.actors().size() > 1
                  && WORDS.in(Sort.EXTEND, Folding.fold(told.words().evidence()))))) {
        out.add(Line.of(deal.paper(), LineKind.EXTENDED, null, term(told, event), told));
        return out;
      }
      if (WORDS.in(Sort.START, head) && event.when() != null) {
        out.add(Line.of(deal.paper(), LineKind.BEGINS, null, term(told, event), told));
        return out;
      }
    }
    if (event.type() == EventType.AGREE && event.actors().size() == 1 && verb(head)) {
      Known party = told.known(event.actors().getFirst());
      Paper paper = named(told, told.words().evidence());
      out.add(
          Line.of(
              paper == null ? Paper.own(party) : paper,
              LineKind.ACCEPTED,
              party,
              term(told, event),
              told));
    }
    if (planned(event)) {
      Paper paper = paperOf(told);
      if (paper != null) {
        Known party = event.actors().isEmpty() ? null : told.known(event.actors().getFirst());
        out.add(Line.of(paper, LineKind.TERM, party, term(told, event), told));
        out.addAll(follows(told, paper));
      }
    }
    return out;
  }

  /** "The agreement, which follows the third draft". */
  private List<Line> follows(Told told, Paper paper) {
    String words = told.words().evidence();
    if (paper.concluded() == null || !WORDS.in(Sort.FOLLOW, Folding.fold(words))) {
      return List.of();
    }
    return Mention.in(words).stream()
        .filter(m -> m.sort() == Sort.DRAFT && m.named())
        .map(m -> Line.of(paper, LineKind.FOLLOWS, null, Term.words(m.name()), told))
        .toList();
  }

  private static boolean verb(String head) {
    return Mention.sort(head) == null;
  }

  private static boolean ofDeal(Told told) {
    String words = told.words().evidence();
    if (!MATTERS.test(words)) {
      return told.claim() instanceof Event e && e.type() == EventType.AGREE;
    }
    return WORDS.in(Sort.TRUCE, Folding.fold(words))
        || (WORDS.in(Sort.EXTEND, Folding.fold(words)) && WORDS.in(Sort.DEAL, Folding.fold(words)))
        || WORDS.in(Sort.EXTEND, Folding.fold(told.words().head()))
        || (told.claim() instanceof Event e && e.type() == EventType.AGREE);
  }

  private static boolean planned(Event event) {
    boolean deed =
        switch (event.type()) {
          case RETREAT, AID, CONCEDE, COOPERATE, SUPPORT, MOBILIZE -> true;
          case AGREE,
              CONSULT,
              SANCTION,
              COERCE,
              ASSAULT,
              REQUEST,
              ACCUSE,
              REJECT,
              THREATEN,
              PROTEST ->
              false;
        };
    Standing standing = event.ground().standing();
    return deed && (standing == Standing.PLANNED || standing == Standing.CONDITIONAL);
  }

  /** The paper in whose terms something is planned; none where several may be meant. */
  private @Nullable Paper paperOf(Told told) {
    Paper named = named(told, told.words().evidence());
    if (named != null) {
      return named;
    }
    Paper only = papers.only(told);
    Deal deal = papers.deal(told, true);
    return only == null
        ? deal == null ? null : deal.paper()
        : deal == null || !concludedIn(told, deal) ? only : deal.paper();
  }

  private static boolean concludedIn(Told told, Deal deal) {
    return deal.reports().contains(told.report().id());
  }

  private @Nullable Paper named(Told told, String words) {
    return Mention.in(words).stream()
        .map(m -> papers.meant(told, m))
        .filter(p -> p != null)
        .findFirst()
        .orElse(null);
  }

  /** The deal that is said to be broken; as it is called where none is known. */
  private Paper deal(Told told, String violated) {
    Paper paper = named(told, violated);
    Deal deal = paper == null ? papers.deal(told, true) : null;
    return paper != null
        ? paper
        : deal != null
            ? deal.paper()
            : new Paper("called " + Folding.fold(violated).strip(), violated, null, null, null);
  }

  private static Term term(Told told, Event event) {
    return new Term(
        event.type().label(),
        Sentence.clause(told, false, MOST_WORDS),
        event.terms().quantity(),
        event.terms().duration(),
        event.terms().deadline(),
        event.ground().condition(),
        event.terms().exchangeFor());
  }

  List<Line> statement(Told told, Statement statement) {
    String content = told.words().content();
    if (content == null || !MATTERS.test(content)) {
      return List.of();
    }
    String folded = Folding.fold(content);
    Known speaker = statement.speaker() == null ? null : told.known(statement.speaker());
    if (WORDS.in(Sort.BREACH, folded)
        && (WORDS.in(Sort.TRUCE, folded) || WORDS.in(Sort.DEAL, folded))) {
      Paper paper = named(told, content);
      boolean denied =
          told.claim().ground().standing() == Standing.DENIED
              || WORDS.in(Sort.DENY, Folding.fold(statement.manner()));
      return paper == null
          ? List.of()
          : List.of(
              Line.of(
                  paper,
                  denied ? LineKind.DENIAL : LineKind.VIOLATION,
                  null,
                  Term.words(content),
                  told));
    }
    if (WORDS.in(Sort.BODY, folded) && WORDS.in(Sort.MANDATE, folded)) {
      Deal deal = papers.deal(told, true);
      return deal == null
          ? List.of()
          : List.of(Line.of(deal.paper(), LineKind.MANDATE, null, Term.words(content), told));
    }
    List<Mention> mentions = Mention.in(content);
    Paper paper = mentions.isEmpty() ? null : papers.meant(told, mentions.getFirst());
    boolean aside = paper != null && paper.concluded() != null && mentions.getFirst().at() > 1;
    return paper == null || aside
        ? List.of()
        : List.of(Line.of(paper, LineKind.SAID, speaker, Term.words(content), told));
  }

  List<Line> tenure(Told told, Tenure tenure) {
    String body = Folding.fold(tenure.body()) + Folding.fold(tenure.post());
    Deal deal = WORDS.in(Sort.BODY, body) ? papers.deal(told, true) : null;
    return deal == null || tenure.ground().standing() != Standing.ASSERTED
        ? List.of()
        : List.of(
            Line.of(
                deal.paper(),
                LineKind.MEMBER,
                told.known(tenure.person()),
                Term.words(tenure.post() + (tenure.body() == null ? "" : ", " + tenure.body())),
                told));
  }
}
